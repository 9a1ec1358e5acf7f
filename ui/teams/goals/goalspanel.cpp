// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/goalspanel.h"

#include "base/futures.h"
#include "ui/teams/goals/goalcards.h"
#include "ui/teams/goals/goalwords.h"
#include "ui/teams/goals/pairseditor.h"
#include "ui/teams/goals/rulestable.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/cells/cardframe.h"
#include "workflow/desk.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/goals.h"
#include "workflow/teams/pairs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int settingPause = 700; // milliseconds without a change until goals and rules are saved

constexpr GoalKind allGoalKinds[] = {GoalKind::Balance, GoalKind::Spread, GoalKind::Alike,    GoalKind::Cover,
                                     GoalKind::Even,    GoalKind::Share,  GoalKind::Language, GoalKind::Topic,
                                     GoalKind::Leader,  GoalKind::Awake,  GoalKind::TimeZone, GoalKind::Stay};

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    heading->setFont(scaledFont(parent, 1.2, true));
    heading->setMinimumHeight(QPushButton(parent).sizeHint().height()); // in line with one that has buttons beside it
    return heading;
}

} // namespace

GoalsPanel::GoalsPanel(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_pause(new QTimer(this))
{
    setObjectName(u"goalsPanel"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(settingPause);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::Large);
    splitter->addWidget(makeGoals(splitter));
    splitter->addWidget(makeRules(splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter);
    connect(m_pause, &QTimer::timeout, this, &GoalsPanel::save);
    connect(m_cards, &GoalCards::goalsChanged, this, [this] {
        m_goalsOwn = true;
        saveSoon();
    });
    connect(m_rules, &RulesTable::rulesChanged, this, &GoalsPanel::saveSoon);
    connect(m_pairs, &PairsEditor::pairsWanted, this, &GoalsPanel::savePairs);
}

QWidget *GoalsPanel::makeGoals(QWidget *parent)
{
    auto *goals = new QWidget(parent);
    auto *column = new QVBoxLayout(goals);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(makeHeading(tr("Goals"), goals), 1);
    auto *presets = new QPushButton(tr("Prese&ts"), goals);
    presets->setObjectName(u"goalPresets"_s);
    auto *presetMenu = new QMenu(presets);
    fillPresets(presetMenu);
    presets->setMenu(presetMenu);
    auto *add = new QPushButton(tr("&Add a goal"), goals);
    add->setObjectName(u"goalAdd"_s);
    add->setIcon(themedIcon(u"add"_s, add));
    m_addMenu = new QMenu(add);
    m_addMenu->setToolTipsVisible(true);
    connect(m_addMenu, &QMenu::aboutToShow, this, &GoalsPanel::fillAddMenu);
    add->setMenu(m_addMenu);
    head->addWidget(presets);
    head->addWidget(add);
    m_usual = makeSentence(goals);
    m_usual->setObjectName(u"goalsUsual"_s);
    makeQuiet(m_usual);
    m_cards = new GoalCards(goals);
    m_cards->setObjectName(u"goalCards"_s);
    m_cards->setAccessibleName(tr("Goals, the weightiest first"));
    column->addLayout(head);
    column->addWidget(m_usual);
    column->addWidget(m_cards, 1);
    return goals;
}

QWidget *GoalsPanel::makeRules(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *rules = new QWidget(scroll);
    auto *column = new QVBoxLayout(rules);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Small);
    QLabel *about = makeSentence(rules, tr("Rules come before every goal: they are broken only where it cannot be "
                                           "helped, and then you are told."));
    makeQuiet(about);
    m_rules = new RulesTable(rules);
    m_pairs = new PairsEditor(rules);
    column->addWidget(makeHeading(tr("Rules"), rules));
    column->addWidget(about);
    column->addWidget(m_rules);
    column->addSpacing(space::Medium);
    column->addWidget(makeHeading(tr("Named pairs"), rules));
    column->addWidget(m_pairs);
    column->addStretch();
    scroll->setWidget(rules);
    return scroll;
}

void GoalsPanel::fillPresets(QMenu *menu)
{
    for (const GoalPreset preset : {GoalPreset::CodeJam, GoalPreset::OpenTeams, GoalPreset::Hackathon}) {
        QAction *action = menu->addAction(goalPresetWords(preset));
        action->setObjectName(u"preset-"_s + nameOf(preset));
        connect(action, &QAction::triggered, this, [this, preset] { takePreset(preset); });
    }
}

void GoalsPanel::fillAddMenu()
{
    m_addMenu->clear();
    for (const GoalKind kind : allGoalKinds) {
        QAction *action = m_addMenu->addAction(goalName(kind));
        action->setObjectName(u"add-"_s + nameOf(kind));
        const bool possible = !m_loaded.columns.choices(kind).isEmpty();
        action->setEnabled(possible);
        action->setToolTip(possible ? goalMeaning(kind) : tr("No sign-up answers anything that this goal can read."));
        connect(action, &QAction::triggered, this, [this, kind] { addGoal(kind); });
    }
}

Result<GoalsPanel::Loaded> GoalsPanel::load(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    auto pairs = pairRules(workspace, eventId);
    auto view = loadTeams(workspace, eventId);
    if (!event || !rows) {
        return !event ? event.error() : rows.error();
    }
    if (!pairs || !view) {
        return !pairs ? pairs.error() : view.error();
    }
    return Loaded{
        *event, *pairs, PairPeople(*rows), GoalColumns(view->problem->people), view->sheet, explainRules(*view)};
}

void GoalsPanel::reload()
{
    const EventId wanted = eventId();
    if (m_file != desk().file()) {
        m_pause->stop();
        m_dirty = false; // it was of the workspace before, which is closed
        m_file = desk().file();
    }
    if (m_dirty && wanted != m_shown) {
        save(); // of the event before
    }
    const quint64 number = ++m_loads;
    if (!wanted.isStored()) {
        showLoaded({});
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) { return load(workspace, wanted); });
    whenFinished(answer, this, [this, number](const Result<Loaded> &loaded) {
        if (number != m_loads || m_dirty) { // what the user changes now is newer; saving it reloads
            return;
        }
        if (loaded) {
            showLoaded(*loaded);
        } else {
            noticeError(loaded.error());
        }
    });
}

void GoalsPanel::showLoaded(const Loaded &loaded)
{
    m_loaded = loaded;
    m_shown = loaded.event.id;
    m_goalsOwn = !loaded.event.rules.goals.empty();
    m_cards->setGoals(goalsOf(loaded.event.rules, loaded.event.kind), loaded.columns, loaded.sheet);
    m_rules->setRules(loaded.event.rules, loaded.effects, loaded.sheet.teams);
    m_pairs->setPairs(loaded.pairs, loaded.people);
    setEnabled(m_shown.isStored());
    showUsual();
}

void GoalsPanel::showUsual()
{
    m_usual->setText(m_goalsOwn ? tr("They are weighed against one another when teams are formed.")
                                : tr("The usual goals of such an event. Once you change one, they are the event's "
                                     "own."));
}

void GoalsPanel::addGoal(GoalKind kind)
{
    std::vector<Goal> goals = m_cards->goals();
    const QStringList choices = m_loaded.columns.choices(kind);
    const auto isThere = [&goals, kind](const QString &column) {
        return std::any_of(goals.begin(), goals.end(),
                           [&](const Goal &goal) { return goal.kind == kind && goal.column == column; });
    };
    const auto free = std::find_if_not(choices.begin(), choices.end(), isThere);
    if (free == choices.end()) {
        Q_EMIT noticed({Severity::Note, tr("The goal is there already: %1.").arg(goalName(kind)), {}, {}});
        return;
    }
    goals.push_back({kind, *free, numberOf(GoalWeight::Normal), 0, 60});
    setGoals(goals);
}

void GoalsPanel::takePreset(GoalPreset preset)
{
    setGoals(presetGoals(preset));
}

void GoalsPanel::setGoals(const std::vector<Goal> &goals)
{
    m_cards->setGoals(goals, m_loaded.columns, m_loaded.sheet);
    m_goalsOwn = true;
    saveSoon();
}

void GoalsPanel::saveSoon()
{
    m_dirty = true;
    showUsual();
    m_pause->start();
}

void GoalsPanel::save()
{
    m_pause->stop();
    m_dirty = false;
    if (!m_shown.isStored() || m_file != desk().file()) {
        return;
    }
    const TeamRules rules = m_rules->rules();
    const std::vector<Goal> goals = m_goalsOwn ? byWeight(m_cards->goals()) : std::vector<Goal>();
    const auto answer = desk().write(
        [event = m_shown, goals, rules](Workspace &workspace) { return setTeamGoals(workspace, event, goals, rules); });
    announce(answer, tr("The goals and rules were saved."));
}

void GoalsPanel::hideEvent(QHideEvent *event)
{
    if (m_dirty) {
        save(); // the window may be about to close
    }
    Page::hideEvent(event);
}

void GoalsPanel::savePairs(const std::vector<PairRule> &pairs)
{
    const auto answer =
        desk().write([event = m_shown, pairs](Workspace &workspace) { return setPairRules(workspace, event, pairs); });
    announce(answer, tr("The named pairs were saved."));
}

void GoalsPanel::announce(const QFuture<Result<ChangeId>> &saved, const QString &sentence)
{
    ++m_loads;
    whenFinished(saved, this, [this, sentence](const Result<ChangeId> &change) {
        if (change) {
            Q_EMIT noticed(undoNotice(this, desk(), sentence, *change));
        } else {
            noticeError(change.error());
            reload();
        }
    });
}

} // namespace jamwright
