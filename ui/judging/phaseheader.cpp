// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/phaseheader.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/pageheader.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QString stepText(const JudgingStep &step, int rounds)
{
    const QString round = QLocale().toString(step.round);
    switch (step.kind) {
    case JudgingStepKind::Open:
        return rounds > 1 ? PhaseHeader::tr("&Open round %1").arg(round) : PhaseHeader::tr("&Open judging");
    case JudgingStepKind::Close:
        return rounds > 1 ? PhaseHeader::tr("C&lose round %1").arg(round) : PhaseHeader::tr("C&lose judging");
    case JudgingStepKind::NextRound:
        return step.submissions > 0
                   ? PhaseHeader::tr("S&tart round %1 with %n submission(s)", nullptr, step.submissions).arg(round)
                   : PhaseHeader::tr("S&tart round %1").arg(round);
    case JudgingStepKind::Freeze:
        return PhaseHeader::tr("Free&ze results");
    case JudgingStepKind::BackToDraft:
        return PhaseHeader::tr("Go back to the set-up");
    case JudgingStepKind::Reopen:
        return rounds > 1 ? PhaseHeader::tr("Open round %1 again").arg(round) : PhaseHeader::tr("Open judging again");
    case JudgingStepKind::Unfreeze:
        return PhaseHeader::tr("Take the freeze back");
    case JudgingStepKind::PreviousRound:
        return PhaseHeader::tr("Go back to round %1").arg(round);
    }
    Q_UNREACHABLE();
}

QString phaseWord(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
        return PhaseHeader::tr("Draft");
    case JudgingPhase::Open:
        return PhaseHeader::tr("Open");
    case JudgingPhase::Closed:
        return PhaseHeader::tr("Closed");
    case JudgingPhase::Frozen:
        return PhaseHeader::tr("Frozen");
    case JudgingPhase::Published:
        return PhaseHeader::tr("Published");
    }
    Q_UNREACHABLE();
}

QString phaseSentence(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
        return PhaseHeader::tr("Judging is being set up.");
    case JudgingPhase::Open:
        return PhaseHeader::tr("Judging is open: ballots are taken.");
    case JudgingPhase::Closed:
        return PhaseHeader::tr("Judging is closed: no ballot is taken any more.");
    case JudgingPhase::Frozen:
        return PhaseHeader::tr("The results are frozen. They are published on the Results page.");
    case JudgingPhase::Published:
        return PhaseHeader::tr("The results are published.");
    }
    Q_UNREACHABLE();
}

QString readOnlySentence(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
    case JudgingPhase::Open:
    case JudgingPhase::Closed:
        return {};
    case JudgingPhase::Frozen:
        return PhaseHeader::tr("The results are frozen, so nothing here can change. Take the freeze back to correct "
                               "something.");
    case JudgingPhase::Published:
        return PhaseHeader::tr("The results are published, so nothing here can change. To correct something, take them "
                               "back on the Results page.");
    }
    Q_UNREACHABLE();
}

PhaseHeader::PhaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(tr("Judging"), this))
    , m_backMenu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_header);
    m_phases = new QLabel(this);
    m_phases->setObjectName(u"judgingPhases"_s);
    m_phases->setTextFormat(Qt::RichText);
    column->addWidget(m_phases);
    m_missing = new QLabel(this);
    m_missing->setObjectName(u"judgingObstacle"_s);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    makeQuiet(m_missing);
    column->addWidget(m_missing);
    m_back = m_header->addButton(tr("Step bac&k"));
    m_back->setObjectName(u"judgingBack"_s);
    m_back->setMenu(m_backMenu);
    m_next = m_header->addButton(tr("&Open judging"), {}, true);
    m_next->setObjectName(u"judgingPhase"_s);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(m_kind); });
}

void PhaseHeader::setView(const JudgingView &view, bool any)
{
    const JudgingState &state = view.state;
    const QString round = state.rounds.size() > 1 ? tr("Round %1 of %2. ")
                                                        .arg(QLocale().toString(state.round),
                                                             QLocale().toString(qlonglong(state.rounds.size())))
                                                  : QString();
    m_header->setSubtitle(any ? round + phaseSentence(state.phase) : QString());
    QStringList words;
    for (const auto phase : {JudgingPhase::Draft, JudgingPhase::Open, JudgingPhase::Closed, JudgingPhase::Frozen,
                             JudgingPhase::Published}) {
        const QString word = phaseWord(phase).toHtmlEscaped();
        words << (phase == state.phase ? u"<b>%1</b>"_s.arg(word) : word);
    }
    m_phases->setText(words.join(u" &nbsp;›&nbsp; "_s));
    m_phases->setAccessibleName(tr("Phase: %1").arg(phaseWord(state.phase)));
    m_phases->setVisible(any);
    showNext(view, any);
    showBack(view, any);
}

void PhaseHeader::showNext(const JudgingView &view, bool any)
{
    const bool has = any && view.steps.next.has_value();
    m_next->setVisible(has);
    m_next->setEnabled(has && view.steps.next->missing.isEmpty());
    const QStringList said = has ? view.steps.next->missing + view.steps.next->notes : QStringList();
    m_missing->setText(said.join(u' '));
    m_missing->setVisible(!said.isEmpty());
    m_next->setToolTip(said.join(u' '));
    if (has) {
        m_kind = view.steps.next->kind;
        m_next->setText(stepText(*view.steps.next, int(view.state.rounds.size())));
    }
}

void PhaseHeader::showBack(const JudgingView &view, bool any)
{
    m_backMenu->clear();
    for (const JudgingStep &step : view.steps.back) {
        connect(m_backMenu->addAction(stepText(step, int(view.state.rounds.size()))), &QAction::triggered, this,
                [this, kind = step.kind] { Q_EMIT stepWanted(kind); });
    }
    m_back->setVisible(any && !view.steps.back.empty());
}

} // namespace jamwright
