// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/editing.h"

#include "teaming/teamnames.h"
#include "workflow/teams/detail/teamroster.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct EditTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamEdit)
};

/// Does one edit on a copy of the teams.
class TeamEditor : private TeamRoster
{
public:
    TeamEditor(const TeamProblem &problem, const FieldFacts &field, std::vector<Team> teams)
        : TeamRoster(problem, field, std::move(teams))
    {
    }

    Result<EditedTeams> apply(const TeamEdit &edit)
    {
        const std::vector<Team> before = teams();
        auto sentence = check(edit).andThen([&]() -> Result<QString> { return dispatch(edit); });
        if (!sentence) {
            return sentence.error();
        }
        QStringList parts{*sentence};
        for (size_t i = 0; i < teams().size(); ++i) {
            if (i >= before.size() || !sameMembers(before[i], teams()[i])) {
                succeed(teams()[i], parts);
            }
        }
        std::erase_if(teams(), [this](const Team &team) { return team.id == m_dissolved && team.id.isStored(); });
        return EditedTeams{teams(), parts.join(u"; "_s)};
    }

private:
    using Kind = TeamEdit::Kind;

    Result<QString> dispatch(const TeamEdit &edit)
    {
        switch (edit.kind) {
        case Kind::MoveTo:
            return move(edit);
        case Kind::Swap:
            return swap(edit.people[0], edit.people[1]);
        case Kind::MakeLeader:
            return lead(edit.people[0]);
        case Kind::LockMembers:
        case Kind::UnlockMembers:
            return lockMembers(edit.people, edit.kind == Kind::LockMembers);
        case Kind::LockTeam:
        case Kind::UnlockTeam:
            return lockTeam(edit.team, edit.kind == Kind::LockTeam);
        case Kind::Rename:
            return rename(edit.team, edit.name.trimmed());
        case Kind::NewTeam:
            return begin(edit);
        case Kind::Dissolve:
            return dissolve(edit.team);
        }
        return Error();
    }

    /// Whether everybody and everything that it names is there.
    [[nodiscard]] Result<void> check(const TeamEdit &edit) const
    {
        for (const SignupId person : edit.people) {
            if (field().indexOf(person) < 0) {
                return Error::input(EditTexts::tr("The person is no participant of the event."), {},
                                    EditTexts::tr("Approve or confirm the sign-up first."));
            }
        }
        const bool named = edit.kind == Kind::LockTeam || edit.kind == Kind::UnlockTeam || edit.kind == Kind::Rename ||
                           edit.kind == Kind::Dissolve || (edit.kind == Kind::MoveTo && edit.team.isStored());
        if (named && !has(edit.team)) {
            return Error::input(EditTexts::tr("The team is not there any more."));
        }
        const bool some = edit.kind == Kind::MoveTo || edit.kind == Kind::MakeLeader ||
                          edit.kind == Kind::LockMembers || edit.kind == Kind::UnlockMembers;
        const bool two = edit.kind == Kind::Swap && (edit.people.size() != 2 || edit.people[0] == edit.people[1]);
        if (two || (some && edit.people.empty())) {
            return Error::input(two ? EditTexts::tr("Two different people are needed for a swap.")
                                    : EditTexts::tr("Nobody was named."));
        }
        return {};
    }

    Result<QString> move(const TeamEdit &edit)
    {
        std::vector<SignupId> moved;
        QString from;
        for (const SignupId person : edit.people) {
            const Team *team = teamOf(person);
            if ((team == nullptr ? TeamId{} : team->id) == edit.team) {
                continue; // is there already
            }
            if (auto may = checkMayLeave(person); !may) {
                return may.error();
            }
            if (auto may = edit.team.isStored() ? checkMayCome(teamBy(edit.team)) : Result<void>(); !may) {
                return may.error();
            }
            from = team == nullptr ? QString() : team->name;
            take(person);
            if (edit.team.isStored()) {
                teamBy(edit.team).members.push_back({person});
            }
            moved.push_back(person);
        }
        const QString to = edit.team.isStored() ? teamBy(edit.team).name : QString();
        return moveSentence(moved, from, to);
    }

    [[nodiscard]] QString moveSentence(const std::vector<SignupId> &moved, const QString &from, const QString &to) const
    {
        const QString who = namesOf(moved);
        if (to.isEmpty()) {
            return moved.size() == 1 ? EditTexts::tr("Moved %1 from %2 to the reserves").arg(who, from)
                                     : EditTexts::tr("Moved %1 to the reserves").arg(who);
        }
        if (moved.size() != 1) {
            return EditTexts::tr("Moved %1 to %2").arg(who, to);
        }
        return from.isEmpty() ? EditTexts::tr("Moved %1 from the reserves to %2").arg(who, to)
                              : EditTexts::tr("Moved %1 from %2 to %3").arg(who, from, to);
    }

    Result<QString> swap(SignupId a, SignupId b)
    {
        for (const SignupId person : {a, b}) {
            if (auto may = checkMayLeave(person); !may) {
                return may.error();
            }
        }
        Team *teamA = teamOf(a);
        Team *teamB = teamOf(b);
        if (teamA == teamB) {
            return Error::input(teamA == nullptr
                                    ? EditTexts::tr("%1 and %2 are both reserves.").arg(nameOf(a), nameOf(b))
                                    : EditTexts::tr("%1 and %2 are in one team.").arg(nameOf(a), nameOf(b)),
                                {}, EditTexts::tr("Name people of two teams, or of a team and the reserves."));
        }
        const auto exchange = [](Team *team, SignupId leaves, SignupId comes) {
            if (team != nullptr) {
                *memberOf(*team, leaves) = {comes};
            }
        };
        exchange(teamA, a, b);
        exchange(teamB, b, a);
        const auto place = [](const Team *team) {
            return team == nullptr ? EditTexts::tr("the reserves") : team->name;
        };
        return EditTexts::tr("Swapped %1 (%2) and %3 (%4)").arg(nameOf(a), place(teamA), nameOf(b), place(teamB));
    }

    Result<QString> lead(SignupId person)
    {
        Team *team = teamOf(person);
        if (team == nullptr) {
            return Error::input(EditTexts::tr("%1 is a reserve and leads no team.").arg(nameOf(person)), {},
                                EditTexts::tr("Move the person to a team first."));
        }
        for (TeamMember &member : team->members) {
            member.leader = member.signup == person;
        }
        return EditTexts::tr("%1 leads %2").arg(nameOf(person), team->name);
    }

    Result<QString> lockMembers(const std::vector<SignupId> &people, bool locked)
    {
        for (const SignupId person : people) {
            Team *team = teamOf(person);
            if (team == nullptr) {
                return Error::input(
                    EditTexts::tr("%1 is a reserve; only members of teams can be locked.").arg(nameOf(person)));
            }
            memberOf(*team, person)->locked = locked;
        }
        const QString name = people.size() == 1 ? teamOf(people.front())->name : QString();
        if (name.isEmpty()) {
            return (locked ? EditTexts::tr("Locked %1 in their teams") : EditTexts::tr("Unlocked %1"))
                .arg(namesOf(people));
        }
        return (locked ? EditTexts::tr("Locked %1 in %2") : EditTexts::tr("Unlocked %1 in %2"))
            .arg(namesOf(people), name);
    }

    Result<QString> lockTeam(TeamId id, bool locked)
    {
        Team &team = teamBy(id);
        team.locked = locked;
        return (locked ? EditTexts::tr("Locked %1") : EditTexts::tr("Unlocked %1")).arg(team.name);
    }

    Result<QString> rename(TeamId id, const QString &name)
    {
        if (auto fits = checkName(name, id); !fits) {
            return fits.error();
        }
        Team &team = teamBy(id);
        const QString old = std::exchange(team.name, name);
        return EditTexts::tr("Renamed %1 to %2").arg(old, name);
    }

    Result<QString> begin(const TeamEdit &edit)
    {
        QString name = edit.name.trimmed();
        if (name.isEmpty()) {
            QStringList taken;
            for (const Team &team : teams()) {
                taken << team.name;
            }
            auto drawn = makeTeamNames(problem().nameTheme, 1, quint64(taken.size()) + 1, taken, problem().nameWords);
            if (!drawn) {
                return drawn.error();
            }
            name = drawn->front();
        }
        if (auto fits = checkName(name, {}); !fits) {
            return fits.error();
        }
        for (const SignupId person : edit.people) {
            if (auto may = checkMayLeave(person); !may) {
                return may.error();
            }
        }
        if (edit.people.size() > mostInTeam) {
            return Error::input(EditTexts::tr("A team has at most %1 people.").arg(mostInTeam), name);
        }
        Team team{{}, name, {}};
        for (const SignupId person : edit.people) {
            take(person);
            team.members.push_back({person});
        }
        teams().push_back(std::move(team));
        return edit.people.empty() ? EditTexts::tr("Made the team %1").arg(name)
                                   : EditTexts::tr("Made the team %1 of %2").arg(name, namesOf(edit.people));
    }

    Result<QString> dissolve(TeamId id)
    {
        Team &team = teamBy(id);
        for (const TeamMember &member : team.members) {
            if (field().indexOf(member.signup) < 0) {
                continue; // takes no part any more
            }
            if (auto may = checkMayLeave(member.signup); !may) {
                return may.error();
            }
        }
        if (team.locked) {
            return Error::input(EditTexts::tr("The team is locked."), team.name,
                                EditTexts::tr("Unlock the team first."));
        }
        team.members.clear();
        m_dissolved = id;
        return EditTexts::tr("Dissolved %1").arg(team.name);
    }

    [[nodiscard]] static bool sameMembers(const Team &a, const Team &b)
    {
        return std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                          [](const TeamMember &one, const TeamMember &other) { return one.signup == other.signup; });
    }

    /// A team whose leader has left gets the one who may lead best.
    void succeed(Team &team, QStringList &parts)
    {
        const bool led = std::any_of(team.members.begin(), team.members.end(), [this](const TeamMember &member) {
            return member.leader && field().indexOf(member.signup) >= 0;
        });
        if (led) {
            return;
        }
        std::vector<int> members;
        for (const TeamMember &member : team.members) {
            if (const int person = field().indexOf(member.signup); person >= 0) {
                members.push_back(person);
            }
        }
        const int chosen = chooseLeader(problem().people, members);
        if (chosen >= 0) {
            const SignupId leader = problem().people[size_t(chosen)].signup;
            for (TeamMember &member : team.members) {
                member.leader = member.signup == leader;
            }
            parts << EditTexts::tr("%1 now leads %2").arg(nameOf(leader), team.name);
        }
    }

    TeamId m_dissolved;
};

} // namespace

Result<EditedTeams> editTeams(const TeamProblem &problem, const FieldFacts &field, const std::vector<Team> &teams,
                              const TeamEdit &edit)
{
    return TeamEditor(problem, field, teams).apply(edit);
}

} // namespace jamwright
