// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/workspacefixture.h"
#include "workflow/teams/teams.h"

#include <algorithm>

namespace jamwright::testing {

/// An event of people called p1, p2, … in teams of two to four called Team 1, Team 2, …
class TeamsFixture : public WorkspaceFixture
{
public:
    /// `wishes` are further columns of the first people: "keep_with" and "keep_apart", parted by a comma.
    explicit TeamsFixture(int people, const QByteArrayList &wishes = {})
    {
        event.rules.minSize = 2;
        event.rules.maxSize = 4;
        event.rules.strangersOnly = false;
        must(saveEvent(*workspace, event));
        QByteArray file = "discord_id,display_name,utc_offset,leader,skill:python,languages,keep_with,keep_apart\n";
        for (int i = 1; i <= people; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += QByteArray("3") + number.rightJustified(17, '0') + ",p" + number + ",+0" +
                    QByteArray::number(i % 4) + ":00," + (i % 3 == 0 ? "yes" : "no") + ',' +
                    QByteArray::number(i * 7 % 5) + ",English," + wishes.value(i - 1, ",") + '\n';
        }
        import(file);
    }

    /// Puts people, by their numbers, in teams; the first of each leads it. Everybody else is a reserve.
    void place(const std::vector<std::vector<int>> &teams)
    {
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        TeamDraft draft;
        for (const std::vector<int> &members : teams) {
            DraftTeam team;
            for (const int member : members) {
                team.members.push_back(indexOf(problem, member));
            }
            team.leader = team.members.front();
            draft.teams.push_back(team);
            draft.names << QStringLiteral("Team %1").arg(draft.teams.size());
        }
        must(adoptTeams(*workspace, withoutLocks(problem), draft));
    }

    [[nodiscard]] TeamsView view() const { return must(loadTeams(*workspace, event.id)); }
    [[nodiscard]] SignupId signup(int number) const
    {
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        return problem.people[size_t(indexOf(problem, number))].signup;
    }
    [[nodiscard]] TeamId team(int number) const { return view().teams.at(size_t(number) - 1).id; }

    /// "Team 1: p3* p1; Team 2: …; p7": leaders with a star, locked ones with an exclamation mark, reserves last.
    [[nodiscard]] QString teams() const
    {
        const TeamsView now = view();
        QStringList list;
        for (const TeamView &team : now.teams) {
            QStringList members;
            for (const TeamView::Member &member : team.members) {
                members << member.person.name + (member.leader ? QStringLiteral("*") : QString()) +
                               (member.locked ? QStringLiteral("!") : QString());
            }
            members.sort();
            list << team.name + (team.locked ? QStringLiteral("!: ") : QStringLiteral(": ")) +
                        members.join(QLatin1Char(' '));
        }
        QStringList reserves;
        for (const Participant &reserve : now.reserves) {
            reserves << reserve.name;
        }
        return (list << reserves.join(QLatin1Char(' '))).join(QStringLiteral("; "));
    }

private:
    [[nodiscard]] static int indexOf(const TeamProblem &problem, int number)
    {
        const QString name = QStringLiteral("p%1").arg(number);
        const auto found = std::find_if(problem.people.begin(), problem.people.end(),
                                        [&name](const Participant &person) { return person.name == name; });
        return int(found - problem.people.begin());
    }
};

} // namespace jamwright::testing
