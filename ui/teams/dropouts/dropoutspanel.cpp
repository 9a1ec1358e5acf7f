// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/dropouts/dropoutspanel.h"

#include "base/futures.h"
#include "ui/teams/dropouts/gonelist.h"
#include "ui/teams/dropouts/proposalcard.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/latestanswer.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/emptystate.h"
#include "workflow/desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

DropoutsPanel::DropoutsPanel(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"dropoutsPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    m_hint = makeHint(this);
    m_hint->hide();
    column->addWidget(m_hint);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    connect(m_list, &GoneList::goneChanged, this, &DropoutsPanel::propose);
}

QWidget *DropoutsPanel::makeEmpty()
{
    auto *empty = new EmptyState(m_stack);
    empty->setObjectName(u"dropoutsEmpty"_s);
    empty->setIcon(u"teams"_s);
    empty->setTitle(tr("Every team is still to be formed"));
    empty->setText(tr("Once the teams stand, tick here who has gone; you get ways to mend the teams, each with what it "
                      "costs."));
    return empty;
}

QWidget *DropoutsPanel::makeFilled()
{
    auto *splitter = new QSplitter(m_stack);
    splitter->setChildrenCollapsible(false);
    m_list = new GoneList(splitter);
    splitter->addWidget(m_list);
    splitter->addWidget(makeProposals(splitter));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setHandleWidth(space::Medium);
    return splitter;
}

QWidget *DropoutsPanel::makeProposals(QWidget *parent)
{
    m_side = new QStackedWidget(parent);
    m_nothing = new EmptyState(m_side);
    m_nothing->setObjectName(u"dropoutsNothing"_s);
    m_nothing->setIcon(u"person"_s);
    auto *filled = new QWidget(m_side);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_heading = makeSentence(filled);
    m_heading->setObjectName(u"proposalsHeading"_s);
    makeQuiet(m_heading);
    m_reason = new QLineEdit(filled);
    m_reason->setObjectName(u"dropoutReason"_s);
    m_reason->setPlaceholderText(tr("For the sign-ups' logs; may be left blank"));
    auto *label = new QLabel(tr("&Reason:"), filled);
    label->setBuddy(m_reason);
    auto *reasonRow = new QHBoxLayout;
    reasonRow->setSpacing(space::Small);
    reasonRow->addWidget(label);
    reasonRow->addWidget(m_reason, 1);
    m_scroll = new QScrollArea(filled);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Ways to mend the teams, the best first"));
    m_cardsHost = new QWidget(m_scroll);
    m_cards = new QVBoxLayout(m_cardsHost);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::Small);
    m_cards->addStretch();
    m_scroll->setWidget(m_cardsHost);
    column->addLayout(reasonRow);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
    m_side->addWidget(m_nothing);
    m_side->addWidget(filled);
    return m_side;
}

QWidget *DropoutsPanel::makeHint(QWidget *parent)
{
    auto *hint = new CardFrame(parent);
    hint->setObjectName(u"discordHint"_s);
    auto *row = new QHBoxLayout(hint);
    row->setContentsMargins(space::Medium, space::Small, space::Small, space::Small);
    row->setSpacing(space::Medium);
    row->addWidget(makeSentence(hint, tr("Rooms and roles that stand on Discord still follow the teams as they were. "
                                         "The plan shows what has to change there.")),
                   1);
    auto *plan = new QPushButton(tr("Show the &plan"), hint);
    plan->setObjectName(u"dropoutsToDiscord"_s);
    plan->setIcon(themedIcon(u"discord"_s, plan));
    auto *close = new QPushButton(tr("Later"), hint);
    row->addWidget(plan);
    row->addWidget(close);
    connect(plan, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Discord); });
    connect(close, &QPushButton::clicked, hint, &QWidget::hide);
    return hint;
}

void DropoutsPanel::reload()
{
    ++m_loads;
    const EventId wanted = eventId();
    if (wanted != m_shown) {
        m_hint->hide();
        m_reason->clear();
        m_shown = wanted;
    }
    if (!wanted.isStored()) {
        showTeams({});
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) { return loadTeams(workspace, wanted); });
    whenLatest(
        answer, this, m_loads, [this](const TeamsView &view) { showTeams(view); },
        [this](const Error &error) { noticeError(error); });
}

void DropoutsPanel::showTeams(const TeamsView &view)
{
    m_list->setTeams(view);
    m_stack->setCurrentIndex(view.teams.empty() ? 0 : 1);
    if (!view.teams.empty()) {
        propose();
    }
}

void DropoutsPanel::propose()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    // Also when nobody is ticked: members may have withdrawn since the teams were formed.
    const auto answer = desk().read([event = eventId(), gone = m_list->gone()](Workspace &workspace) {
        return proposeRepairs(workspace, event, gone);
    });
    whenFinished(answer, this, [this](const Result<std::vector<RepairProposal>> &proposals) {
        m_asking = false;
        if (m_askAgain) {
            m_askAgain = false;
            propose();
        } else {
            showProposals(proposals);
        }
    });
}

void DropoutsPanel::showProposals(const Result<std::vector<RepairProposal>> &proposals)
{
    clearCards();
    const auto gone = int(m_list->gone().size());
    if (!proposals || proposals->empty()) {
        const bool nobody = gone == 0;
        m_nothing->setTitle(nobody ? tr("Everybody in a team takes part") : tr("No way to mend the teams was found"));
        m_nothing->setText(nobody      ? tr("Tick who is gone in the list: Space ticks all rows that are selected.")
                           : proposals ? tr("Whatever was tried would break a rule that holds now.")
                                       : proposals.error().sentence());
        m_side->setCurrentIndex(0);
        return;
    }
    m_proposals = *proposals;
    m_heading->setText(gone > 0 ? tr("%Ln way(s) to mend the teams, the best first. Adopting one withdraws who is "
                                     "ticked.",
                                     nullptr, int(m_proposals.size()))
                                : tr("Somebody in a team has withdrawn since. %Ln way(s) to mend the teams, the best "
                                     "first.",
                                     nullptr, int(m_proposals.size())));
    for (size_t i = 0; i < m_proposals.size(); ++i) {
        auto *card = new ProposalCard(m_proposals[i], i == 0, m_cardsHost);
        connect(card, &ProposalCard::adoptWanted, this, [this, i] { adopt(i); });
        m_cards->insertWidget(int(i), card);
    }
    m_scroll->ensureVisible(0, 0);
    m_side->setCurrentIndex(1);
}

void DropoutsPanel::clearCards()
{
    m_proposals.clear();
    const auto cards = m_cardsHost->findChildren<ProposalCard *>(Qt::FindDirectChildrenOnly);
    for (ProposalCard *card : cards) {
        m_cards->removeWidget(card);
        card->hide();
        card->deleteLater(); // one of them may be the sender of what is going on
    }
}

void DropoutsPanel::adopt(size_t number)
{
    if (m_adopting || number >= m_proposals.size()) {
        return;
    }
    m_adopting = true;
    const auto cards = m_cardsHost->findChildren<ProposalCard *>(Qt::FindDirectChildrenOnly);
    for (ProposalCard *card : cards) {
        card->setAdoptable(false);
    }
    const RepairProposal chosen = m_proposals[number];
    const auto answer = desk().write([chosen, reason = m_reason->text().simplified()](Workspace &workspace) {
        return adoptRepair(workspace, chosen, reason);
    });
    whenFinished(answer, this,
                 [this, title = chosen.title](const Result<ChangeId> &change) { adopted(title, change); });
}

void DropoutsPanel::adopted(const QString &title, const Result<ChangeId> &change)
{
    m_adopting = false;
    if (!change) {
        noticeError(change.error());
        reload(); // the teams may be others than those the proposals were made for
        return;
    }
    m_reason->clear();
    m_hint->show();
    m_list->setFocus(Qt::OtherFocusReason); // the button that had it goes with its card
    Q_EMIT noticed(undoNotice(this, desk(), tr("The teams were mended. %1").arg(title), *change));
}

} // namespace jamwright
