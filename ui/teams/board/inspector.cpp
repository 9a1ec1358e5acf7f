// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/inspector.h"

#include "ui/teams/board/dayband.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void clearColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel *makeTitle(QWidget *parent)
{
    QLabel *title = makeSentence(parent);
    title->setFont(scaledFont(title, 1.15, true));
    return title;
}

/// The skill that fills a bar: the highest of anybody.
double highestSkill(const TeamsView &view)
{
    double most = 0;
    for (const TeamView &team : view.teams) {
        for (const TeamView::Member &member : team.members) {
            most = std::max(most, member.person.skill.value_or(0));
        }
    }
    return most;
}

} // namespace

Inspector::Inspector(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::Small, 0, space::Small, 0);
    column->setSpacing(space::Small);

    m_hint = makeSentence(
        content, tr("Choose somebody on the board to see why she is where she is, and what a change would cost."));
    makeQuiet(m_hint);
    column->addWidget(m_hint);

    m_personPart = new QWidget(content);
    auto *person = new QVBoxLayout(m_personPart);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(space::Small);
    m_personName = makeTitle(m_personPart);
    m_personName->setObjectName(u"inspectorPerson"_s);
    person->addWidget(m_personName);
    m_reasons = new QVBoxLayout;
    m_reasons->setSpacing(space::Small / 2);
    person->addLayout(m_reasons);
    m_swap = new QPushButton(tr("Exchan&ge them"), m_personPart);
    m_swap->setObjectName(u"inspectorSwap"_s);
    connect(m_swap, &QPushButton::clicked, this, [this] { Q_EMIT swapWanted(m_person, m_partner); });
    person->addWidget(m_swap, 0, Qt::AlignLeading);
    column->addWidget(m_personPart);

    m_teamPart = new QWidget(content);
    auto *team = new QVBoxLayout(m_teamPart);
    team->setContentsMargins(0, space::Small, 0, 0);
    team->setSpacing(space::Small);
    m_teamName = makeTitle(m_teamPart);
    m_teamName->setObjectName(u"inspectorTeam"_s);
    team->addWidget(m_teamName);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::Small / 2);
    team->addLayout(m_lines);
    m_day = new DayBand(m_teamPart);
    team->addWidget(m_day);
    column->addWidget(m_teamPart);
    column->addStretch(1);
    setWidget(content);
    clear();
}

void Inspector::clear()
{
    m_job.start(
        this, [](const Cancel &) { return std::optional<int>(0); }, [](int) {});
    m_personPart->hide();
    m_teamPart->hide();
    m_hint->show();
}

std::optional<Inspector::Explained> Inspector::work(const TeamsView &view, SignupId person, TeamId team,
                                                    const Cancel &cancel)
{
    Explained explained;
    if (team.isStored()) {
        if (auto sentences = explainTeam(view, team)) {
            explained.team = *std::move(sentences);
        }
    }
    if (person.isStored() && !cancel.isRequested()) {
        if (auto sentences = explainPerson(view, person)) {
            explained.person = *std::move(sentences);
        }
    }
    return cancel.isRequested() ? std::nullopt : std::optional(std::move(explained));
}

void Inspector::explain(const TeamsView &view, SignupId person, TeamId team)
{
    if (!person.isStored() && !team.isStored()) {
        clear();
        return;
    }
    m_view = view;
    m_job.start(
        this, [view, person, team](const Cancel &cancel) { return work(view, person, team, cancel); },
        [this](const Explained &explained) { show(explained); });
}

void Inspector::show(const Explained &explained)
{
    m_hint->setVisible(!explained.person && !explained.team);
    m_personPart->setVisible(explained.person.has_value());
    m_teamPart->setVisible(explained.team.has_value());
    if (explained.person) {
        showPerson(*explained.person);
    }
    if (explained.team) {
        showTeam(*explained.team);
    }
    verticalScrollBar()->setValue(0);
}

void Inspector::showPerson(const PersonExplanation &person)
{
    m_person = person.signup;
    m_partner = person.best ? person.best->with : SignupId();
    m_personName->setText(person.name);
    clearColumn(m_reasons);
    for (const QString &reason : person.reasons) {
        addLine(m_reasons, reason, false);
    }
    if (person.best) {
        addLine(m_reasons, person.best->sentence, false);
    }
    m_swap->setVisible(person.best.has_value());
}

void Inspector::showTeam(const TeamExplanation &team)
{
    m_teamName->setText(team.name);
    clearColumn(m_lines);
    for (const ExplainedLine &line : team.lines) {
        addLine(m_lines, line.sentence, line.broken);
    }
    const auto shown = std::find_if(m_view.teams.begin(), m_view.teams.end(),
                                    [&team](const TeamView &view) { return view.id == team.team; });
    m_day->setVisible(shown != m_view.teams.end());
    if (shown != m_view.teams.end()) {
        m_day->setTeam(*shown, highestSkill(m_view));
    }
}

void Inspector::addLine(QVBoxLayout *column, const QString &sentence, bool broken)
{
    auto *line = new QWidget(column->parentWidget());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    auto *sign = new QLabel(line);
    sign->setTextFormat(Qt::PlainText);
    const int size = fontMetrics().height();
    sign->setFixedWidth(size);
    if (broken) {
        sign->setPixmap(stateIcon(State::Warning, this).pixmap(size, size));
        sign->setAccessibleName(tr("Broken rule"));
    } else {
        sign->setText(u"•"_s);
        sign->setAlignment(Qt::AlignHCenter);
    }
    row->addWidget(sign, 0, Qt::AlignTop);
    QLabel *text = makeSentence(line, sentence); // names and answers stand in it: what looks like HTML is none
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 1);
    column->addWidget(line);
}

} // namespace jamwright
