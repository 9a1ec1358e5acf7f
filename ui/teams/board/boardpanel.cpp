// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/boardpanel.h"

#include "base/futures.h"
#include "ui/teams/board/boardview.h"
#include "ui/teams/board/cardpainter.h"
#include "ui/teams/board/inspector.h"
#include "ui/widgets/appearance.h"
#include "workflow/desk.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Below this a change of the objective is none.
constexpr double nothing = 5e-5;

QString rulesText(const Findings &findings)
{
    QStringList sentences;
    for (const Finding &finding : findings.first(std::min<qsizetype>(findings.size(), 3))) {
        sentences.append(finding.message);
    }
    return sentences.join(u'\n');
}

QModelIndex inSource(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model());
    return proxy == nullptr ? index : proxy->mapToSource(index);
}

} // namespace

BoardPanel::BoardPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new BoardModel(this))
    , m_teams(new BoardProxy(BoardProxy::Groups::Teams, this))
    , m_reserves(new BoardProxy(BoardProxy::Groups::Reserves, this))
{
    m_teams->setSourceModel(m_model);
    m_reserves->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    makeFilter();
    makeViews();
    makeActions();
}

void BoardPanel::makeFilter()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"teamsFilter"_s);
    m_filter->setAccessibleName(tr("Filter the teams"));
    m_filter->setPlaceholderText(tr("Filter by the name of a team or a member… (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, m_filter), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_teams->setFilterText(text);
        showFilterState();
    });
    m_order = new QComboBox(this);
    m_order->setObjectName(u"teamsOrder"_s);
    m_order->setAccessibleName(tr("Order of the teams"));
    m_order->addItem(tr("As they were formed"), int(BoardProxy::Order::Formed));
    m_order->addItem(tr("By name"), int(BoardProxy::Order::Name));
    m_order->addItem(tr("By time zone"), int(BoardProxy::Order::Offset));
    m_order->addItem(tr("By skill, the highest first"), int(BoardProxy::Order::Skill));
    m_order->addItem(tr("By broken rules, the most first"), int(BoardProxy::Order::Broken));
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_teams->setOrder(BoardProxy::Order(m_order->currentData().toInt())); });
    m_state = new QLabel(this);
    m_state->setObjectName(u"teamsShown"_s);
    m_state->setTextFormat(Qt::PlainText); // it names people
    makeQuiet(m_state);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_filter, 3);
    row->addWidget(m_order);
    row->addWidget(m_state, 3);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void BoardPanel::makeViews()
{
    const auto make = [this](BoardProxy *proxy, const QString &name, const QString &words) {
        auto *view = new BoardView(this);
        view->setObjectName(name);
        view->setAccessibleName(words);
        view->setModel(proxy);
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(view, &BoardView::hovered, this, &BoardPanel::hover);
        connect(view, &BoardView::dropped, this,
                [this](const std::vector<SignupId> &people, const QModelIndex &target) { drop(people, target); });
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                [this, view] { selectionChanged(view); });
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, view] { selectionChanged(view); });
        return view;
    };
    m_teamsView = make(m_teams, u"board"_s, tr("Teams"));
    m_reservesView = make(m_reserves, u"reserves"_s, tr("Reserves: participants without a team"));
    m_lastActive = m_teamsView;
    m_inspector = new Inspector(this);
    m_inspector->setObjectName(u"inspector"_s);
    connect(m_inspector, &Inspector::swapWanted, this, [this](SignupId a, SignupId b) { apply(TeamEdit::swap(a, b)); });
    auto *side = new QSplitter(Qt::Vertical, this);
    side->addWidget(m_inspector);
    side->addWidget(m_reservesView);
    side->setStretchFactor(0, 3);
    side->setStretchFactor(1, 2);
    side->setChildrenCollapsible(false);
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(m_teamsView);
    both->addWidget(side);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 0);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(space::Medium);
    side->setMinimumWidth(CardPainter::leastWidth(fontMetrics()) + space::Large);
    both->setSizes({3 * space::Large * space::Large, space::Large * space::Medium}); // in proportion
    static_cast<QVBoxLayout *>(layout())->addWidget(both, 1);
}

QAction *BoardPanel::makeAction(const QString &name, const QString &text, const QKeySequence &keys,
                                void (BoardPanel::*call)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // not while a name or a filter is typed
    connect(action, &QAction::triggered, this, call);
    m_teamsView->addAction(action);
    m_reservesView->addAction(action);
    return action;
}

void BoardPanel::makeActions()
{
    const auto part = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        m_teamsView->addAction(line);
        m_reservesView->addAction(line);
    };
    makeAction(u"boardCut"_s, tr("Cu&t, to paste in another team"), QKeySequence::Cut, &BoardPanel::cut);
    makeAction(u"boardPaste"_s, tr("&Paste here"), QKeySequence::Paste, &BoardPanel::paste);
    makeAction(u"boardSwap"_s, tr("E&xchange with whom was cut"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
               &BoardPanel::pasteAsSwap);
    makeAction(u"boardToReserves"_s, tr("Move to the &reserves"), QKeySequence::Delete, &BoardPanel::toReserves);
    makeAction(u"boardCopy"_s, tr("&Copy"), QKeySequence::Copy, &BoardPanel::copy);
    part();
    makeAction(u"boardLeader"_s, tr("Make &leader"), QKeySequence(Qt::CTRL | Qt::Key_L), &BoardPanel::makeLeader);
    makeAction(u"boardLock"_s, tr("Keep in the team, or &no longer"), QKeySequence(Qt::CTRL | Qt::Key_K),
               &BoardPanel::toggleMemberLock);
    makeAction(u"boardLockTeam"_s, tr("Loc&k the team, or unlock it"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
               &BoardPanel::toggleTeamLock);
    part();
    makeAction(u"boardRename"_s, tr("Re&name the team"), QKeySequence(Qt::Key_F2), &BoardPanel::rename);
    makeAction(u"boardOtherName"_s, tr("&Another name for the team"), QKeySequence(Qt::CTRL | Qt::Key_R),
               &BoardPanel::otherName);
    makeAction(u"boardNewTeam"_s, tr("Ne&w team of the chosen people"), QKeySequence(Qt::CTRL | Qt::Key_T),
               &BoardPanel::newTeam);
    makeAction(u"boardDissolve"_s, tr("&Dissolve the team"), {}, &BoardPanel::dissolve);
}

void BoardPanel::show(EventId event, const TeamsView &view, const std::map<TeamId, int> &broken)
{
    const std::vector<SignupId> people = chosen();
    const SignupId person{current().data(BoardModel::SignupRole).toLongLong()};
    const TeamId team = currentTeam();
    const bool isSame = std::exchange(m_event, event) == event;
    m_choosing = true;
    m_model->setView(view, broken);
    m_choosing = false;
    m_cut.clear();
    m_reservesView->setVisible(!view.reserves.empty());
    if (isSame) {
        chooseAgain(people, person, team);
    } else {
        m_inspector->clear();
    }
    showFilterState();
}

void BoardPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void BoardPanel::chooseAgain(const std::vector<SignupId> &people, SignupId person, TeamId team)
{
    QModelIndex place = person.isStored() ? m_model->find(person) : QModelIndex();
    place = place.isValid() ? place : m_model->find(team);
    if (!place.isValid()) {
        m_inspector->clear();
        return;
    }
    BoardView *view = m_teams->mapFromSource(place).isValid() ? m_teamsView : m_reservesView;
    auto *proxy = static_cast<BoardProxy *>(view->model());
    view->setCurrentIndex(proxy->mapFromSource(place));
    for (const SignupId signup : people) {
        view->selectionModel()->select(proxy->mapFromSource(m_model->find(signup)), QItemSelectionModel::Select);
    }
    m_lastActive = view;
}

BoardView *BoardPanel::activeView() const
{
    return m_teamsView->hasFocus() ? m_teamsView : m_reservesView->hasFocus() ? m_reservesView : m_lastActive;
}

QModelIndex BoardPanel::current() const
{
    const QModelIndex index = activeView()->currentIndex();
    return index.isValid() ? inSource(index) : QModelIndex();
}

std::vector<SignupId> BoardPanel::chosen() const
{
    std::vector<SignupId> people = activeView()->chosenPeople();
    if (const TeamView::Member *member = m_model->member(current()); people.empty() && member != nullptr) {
        people.push_back(member->person.signup);
    }
    return people;
}

TeamId BoardPanel::currentTeam() const
{
    return {current().data(BoardModel::TeamRole).toLongLong()};
}

TeamEdit BoardPanel::editFor(const std::vector<SignupId> &people, const QModelIndex &target, bool exchange) const
{
    const TeamView::Member *onto = m_model->member(target);
    if (exchange && onto != nullptr && people.size() == 1) {
        return TeamEdit::swap(people.front(), onto->person.signup);
    }
    const TeamId team{target.data(BoardModel::TeamRole).toLongLong()};
    return team.isStored() ? TeamEdit::moveTo(people, team) : TeamEdit::toReserves(people);
}

QString BoardPanel::costText(const TeamEdit &edit) const
{
    const auto preview = previewTeamEdit(m_model->view(), edit);
    if (!preview) {
        return preview.error().what;
    }
    const double cost = preview->goalsCost();
    const QString figure = QLocale().toString(std::abs(cost), 'f', 3);
    QStringList parts{preview->sentence};
    parts.append(std::abs(cost) < nothing ? tr("The teams stay as good as they are.")
                 : cost < 0               ? tr("▲ The teams become better by %1.").arg(figure)
                                          : tr("▼ The teams become worse by %1.").arg(figure));
    if (!preview->broken.isEmpty()) {
        parts.append(tr("⚠ It breaks: %1").arg(rulesText(preview->broken)));
    }
    if (!preview->mended.isEmpty()) {
        parts.append(tr("✓ It mends: %1").arg(rulesText(preview->mended)));
    }
    return parts.join(u'\n');
}

void BoardPanel::apply(const TeamEdit &edit)
{
    const auto preview = previewTeamEdit(m_model->view(), edit);
    if (!preview) {
        Q_EMIT failed(preview.error());
        return;
    }
    m_cut.clear();
    const auto answer =
        m_desk.write([event = m_event, edit](Workspace &workspace) { return applyTeamEdit(workspace, event, edit); });
    whenFinished(answer, this, [this, sentence = preview->sentence](const Result<ChangeId> &change) {
        if (change) {
            Q_EMIT edited(sentence, *change);
        } else {
            Q_EMIT failed(change.error());
        }
    });
}

void BoardPanel::selectionChanged(BoardView *view)
{
    if (m_choosing) {
        return;
    }
    if (view->hasFocus() || !view->selectionModel()->selectedIndexes().isEmpty()) {
        m_lastActive = view;
    }
    const QModelIndex index = current();
    const TeamView::Member *member = m_model->member(index);
    m_inspector->explain(m_model->view(), member != nullptr ? member->person.signup : SignupId(), currentTeam());
    showCutCost();
}

void BoardPanel::showCutCost()
{
    if (m_cut.empty()) {
        showFilterState();
        return;
    }
    const QModelIndex target = current();
    const QString cost = target.isValid() ? costText(editFor(m_cut, target, false)) : QString();
    m_state->setText(tr("Paste here: %1").arg(cost.section(u'\n', 1, 2).replace(u'\n', u' ')));
    m_state->setToolTip(cost);
}

void BoardPanel::showFilterState()
{
    const auto all = int(m_model->view().teams.size());
    const int shown = m_teams->rowCount();
    m_state->setToolTip({});
    m_state->setText(shown == all ? QString()
                                  : tr("%1 of %2 shown").arg(QLocale().toString(shown), QLocale().toString(all)));
}

void BoardPanel::hover(const std::vector<SignupId> &people, const QModelIndex &target, const QPoint &place)
{
    if (people.empty() || !target.isValid()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(place + QPoint(space::Medium, space::Medium), costText(editFor(people, inSource(target), true)),
                       this);
}

void BoardPanel::drop(const std::vector<SignupId> &people, const QModelIndex &target)
{
    const TeamView::Member *onto = m_model->member(inSource(target));
    const bool onItself =
        onto != nullptr && std::find(people.begin(), people.end(), onto->person.signup) != people.end();
    if (!people.empty() && !onItself) {
        apply(editFor(people, inSource(target), true));
    }
}

} // namespace jamwright
