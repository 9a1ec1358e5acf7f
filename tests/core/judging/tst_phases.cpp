// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/phases.h"

#include <QRegularExpression>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array phases = {JudgingPhase::Draft, JudgingPhase::Open, JudgingPhase::Closed, JudgingPhase::Frozen,
                               JudgingPhase::Published};
constexpr std::array acts = {JudgingAct::EditRubric, JudgingAct::EditJudges, JudgingAct::EditSubmissions,
                             JudgingAct::Assign,     JudgingAct::Score,      JudgingAct::ChooseMethod,
                             JudgingAct::GiveAwards};

JudgingState inPhase(JudgingPhase phase)
{
    JudgingState state;
    state.phase = phase;
    return state;
}

/// Where the commands of a remedy lead, each checked to be a step that may be taken.
JudgingPhase follow(JudgingPhase phase, const QString &remedy)
{
    static const QRegularExpression command(u"'jamctl judging (open|close|freeze|publish)( --reason TEXT)?'"_s);
    auto matches = command.globalMatch(remedy);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString word = match.captured(1);
        const JudgingPhase next = word == "open"_L1     ? JudgingPhase::Open
                                  : word == "close"_L1  ? JudgingPhase::Closed
                                  : word == "freeze"_L1 ? JudgingPhase::Frozen
                                                        : JudgingPhase::Published;
        const bool takesBack = phase == JudgingPhase::Published; // which needs a reason
        if (!mayFollow(phase, next) || takesBack != !match.captured(2).isEmpty()) {
            qFatal("a step that cannot be taken: %s", qPrintable(remedy));
        }
        phase = next;
    }
    return phase;
}

} // namespace

class TestPhases : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRefusedSaysTheWay()
    {
        for (const JudgingPhase phase : phases) {
            for (const JudgingAct act : acts) {
                const auto allowed = require(inPhase(phase), act);
                QCOMPARE(allowed.ok(), allows(phase, act));
                if (!allowed) {
                    QVERIFY(!allowed.error().what.contains(u'%'));
                    QVERIFY(allows(follow(phase, allowed.error().remedy), act));
                }
            }
        }
    }

    void theWayLeadsThere()
    {
        for (const JudgingPhase from : phases) {
            for (const JudgingPhase to : phases) {
                if (to != JudgingPhase::Draft) { // where the desktop alone goes
                    QCOMPARE(follow(from, wayTo(from, to)), to);
                }
            }
        }
    }

    void aScoreIsRefusedByWhatStands()
    {
        QCOMPARE(require(inPhase(JudgingPhase::Draft), JudgingAct::Score).error().sentence(),
                 u"Judging is not open yet, so no score can be taken. Do this first: 'jamctl judging open'."_s);
        QCOMPARE(require(inPhase(JudgingPhase::Frozen), JudgingAct::Score).error().sentence(),
                 u"The results are frozen, so no score can be taken. Take these steps: 'jamctl judging close', "
                 "'jamctl judging open'."_s);
    }
};

QTEST_GUILESS_MAIN(TestPhases)
#include "tst_phases.moc"
