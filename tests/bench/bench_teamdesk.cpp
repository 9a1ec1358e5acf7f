// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "teaming/engine/random.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/explain.h"
#include "workflow/teams/repair.h"

#include <algorithm>
#include <ctime>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// An event of so many people in teams of about five, in the order they signed up.
class LargeEvent : public WorkspaceFixture
{
public:
    LargeEvent(int people, int perTeam)
    {
        event.rules.minSize = 4;
        event.rules.maxSize = 6;
        event.rules.maxArcMinutes = 14 * 60;
        must(saveEvent(*workspace, event));
        QByteArray file = "discord_id,display_name,utc_offset,leader,skill:python,languages\n";
        Random random(1);
        for (int i = 1; i <= people; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += "3" + number.rightJustified(17, '0') + ",p" + number + ",+" +
                    QByteArray::number(random.below(12)).rightJustified(2, '0') + ":00," +
                    (random.below(3) == 0 ? "yes" : "no") + ',' + QByteArray::number(random.below(7)) + ",English\n";
        }
        import(file);
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        TeamDraft draft;
        for (int i = 0; i < people; ++i) {
            if (i % perTeam == 0) {
                draft.teams.push_back({{}, i});
                draft.names << u"Team %1"_s.arg(draft.teams.size());
            }
            draft.teams.back().members.push_back(i);
        }
        must(adoptTeams(*workspace, problem, draft));
    }
};

} // namespace

/// What an organiser waits for after teams are formed.
class BenchTeamDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The board asks at every move of the mouse: less than 1 ms for 400 people.
    void previewAnEdit()
    {
        const LargeEvent jam(400, 5);
        const TeamsView view = must(loadTeams(*jam.workspace, jam.event.id));
        const auto member = [&](size_t team, size_t place) { return view.teams[team].members[place].person.signup; };
        int edits = 0;
        const double begun = cpuSeconds();
        for (size_t team = 1; team < 80; ++team) {
            for (size_t place = 0; place < 5; ++place, ++edits) {
                QVERIFY(previewTeamEdit(view, TeamEdit::swap(member(0, place), member(team, place))).ok());
            }
        }
        const double each = (cpuSeconds() - begun) / edits;
        qInfo().noquote() << u"preview of a swap, 400 people: %1 ms CPU"_s.arg(each * 1000, 0, 'f', 3);
        const double explained = cpuSeconds();
        QVERIFY(explainPerson(view, member(3, 2)).ok());
        qInfo().noquote() << u"explanation of a person: %1 ms CPU"_s.arg((cpuSeconds() - explained) * 1000, 0, 'f', 3);
    }

    /// 3 % of 1,000 leave: at most 0.2 s.
    void repairAfterDropOuts()
    {
        const LargeEvent jam(1000, 5);
        const TeamsView view = must(loadTeams(*jam.workspace, jam.event.id));
        std::vector<SignupId> gone;
        Random random(5);
        while (gone.size() < 30) {
            const TeamView &team = view.teams[size_t(random.below(int(view.teams.size())))];
            const SignupId signup = team.members[size_t(random.below(5))].person.signup;
            if (std::find(gone.begin(), gone.end(), signup) == gone.end()) {
                gone.push_back(signup);
            }
        }
        const double begun = cpuSeconds();
        const auto proposals = must(proposeRepairs(*jam.workspace, jam.event.id, gone));
        const double took = cpuSeconds() - begun;
        for (const RepairProposal &proposal : proposals) {
            qInfo().noquote() << u"%1 moved, %2 seats missing, %3 rules broken, objective %4 -> %5: %6"_s
                                     .arg(proposal.peopleMoved)
                                     .arg(proposal.seatsMissing)
                                     .arg(proposal.broken.size())
                                     .arg(proposal.objectiveBefore)
                                     .arg(proposal.objectiveAfter)
                                     .arg(proposal.title);
        }
        qInfo().noquote() << u"proposals after 30 of 1,000 left, loading included: %1 s CPU"_s.arg(took, 0, 'f', 3);
        QVERIFY(took < 2);
    }
};

QTEST_GUILESS_MAIN(BenchTeamDesk)
#include "bench_teamdesk.moc"
