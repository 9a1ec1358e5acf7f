// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/dropouts/proposalcard.h"

#include "ui/teams/parts/figurewords.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QString proposalFacts(const RepairProposal &proposal)
{
    QStringList facts;
    if (proposal.peopleMoved > 0) { // else the title says what becomes of the seats
        facts << (proposal.seatsMissing == 0 ? ProposalCard::tr("Every team has enough people.")
                                             : ProposalCard::tr("%Ln seat(s) below the smallest size stay empty.",
                                                                nullptr, proposal.seatsMissing));
    }
    const auto broken = int(proposal.broken.size());
    facts << (broken > 0 ? ProposalCard::tr("%Ln rule(s) that hold now would be broken.", nullptr, broken)
                         : costSentence(proposal.goalsBefore, proposal.goalsAfter));
    return facts.join(u' ');
}

ProposalCard::ProposalCard(const RepairProposal &proposal, bool first, QWidget *parent)
    : CardFrame(parent)
    , m_adopt(new QPushButton(first ? tr("&Adopt") : tr("Adopt"), this))
{
    setFirst(first);
    setAccessibleName(proposal.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Small);
    addHead(proposal.title, first, column);
    QLabel *facts = makeSentence(this, proposalFacts(proposal));
    facts->setObjectName(u"proposalFacts"_s);
    makeQuiet(facts);
    column->addWidget(facts);
    if (!proposal.sentences.isEmpty()) {
        QLabel *moves = makeSentence(this, u"•  "_s + proposal.sentences.join(u"\n•  "_s));
        moves->setObjectName(u"proposalMoves"_s);
        moves->setAccessibleName(proposal.sentences.join(u' '));
        column->addWidget(moves);
    }
    addBroken(proposal.broken, column);
}

void ProposalCard::addHead(const QString &title, bool first, QVBoxLayout *column)
{
    QLabel *heading = makeSentence(this, title);
    heading->setObjectName(u"proposalTitle"_s);
    heading->setFont(scaledFont(this, 1.1, true));
    m_adopt->setObjectName(u"adoptRepair"_s);
    m_adopt->setAccessibleName(tr("Adopt: %1").arg(title));
    m_adopt->setIcon(themedIcon(u"check"_s, m_adopt));
    if (first) {
        makePrimary(m_adopt);
    }
    connect(m_adopt, &QPushButton::clicked, this, &ProposalCard::adoptWanted);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Medium);
    head->addWidget(heading, 1);
    head->addWidget(m_adopt, 0, Qt::AlignTop);
    column->addLayout(head);
}

void ProposalCard::addBroken(const Findings &broken, QVBoxLayout *column)
{
    for (const Finding &finding : broken) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::Small);
        auto *icon = new QLabel(this);
        const int side = fontMetrics().height();
        icon->setPixmap(stateIcon(State::Warning, this).pixmap(QSize(side, side), devicePixelRatioF()));
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(makeSentence(this, tr("Breaks a rule: %1").arg(finding.message)), 1);
        column->addLayout(row);
    }
}

void ProposalCard::setAdoptable(bool adoptable)
{
    m_adopt->setEnabled(adoptable);
}

} // namespace jamwright
