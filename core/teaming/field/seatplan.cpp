// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/seatplan.h"

#include "teaming/teamsizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct SeatPlanTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

class SeatPlanner
{
public:
    SeatPlanner(const TeamField &field, FieldModel &made)
        : m_field(field)
        , m_made(made)
        , m_taken(field.people.size(), 0)
    {
    }

    Result<void> plan()
    {
        m_made.model.minSize = m_field.rules.minSize;
        m_made.model.maxSize = m_field.rules.maxSize;
        takeLockedTeams();
        if (auto done = planRest(); !done) {
            return done;
        }
        chooseStanding();
        makeRoomForLocked();
        settle();
        return {};
    }

private:
    [[nodiscard]] bool isPerson(int index) const { return index >= 0 && size_t(index) < m_field.people.size(); }

    void lockImpossible(const QString &message, const QString &remedy)
    {
        Finding finding;
        finding.key = u"teams.locks-impossible"_s;
        finding.message = message;
        finding.remedy = remedy;
        m_made.findings << finding;
    }

    /// Locked teams come first, each with those of its members who are still in the field.
    void takeLockedTeams()
    {
        for (size_t i = 0; i < m_field.standing.size(); ++i) {
            const StandingTeam &team = m_field.standing[i];
            std::vector<int> members;
            for (const int member : team.members) {
                if (isPerson(member) && m_taken[size_t(member)] == 0) {
                    members.push_back(member);
                }
            }
            if (!team.locked || members.empty()) {
                continue;
            }
            if (members.size() > size_t(mostMembers)) {
                lockImpossible(SeatPlanTexts::tr("Team %1 is too large to stay as it is.").arg(team.name),
                               SeatPlanTexts::tr("A team has at most %1 people.").arg(mostMembers));
                continue;
            }
            for (const int member : members) {
                m_taken[size_t(member)] = 1;
            }
            m_locked.push_back(members);
            m_made.model.sizes.push_back(int(members.size()));
            m_made.standing.push_back(int(i));
        }
        m_lockedTeams = int(m_locked.size());
    }

    Result<void> planRest()
    {
        int rest = 0;
        int willing = 0;
        for (size_t i = 0; i < m_taken.size(); ++i) {
            rest += m_taken[i] == 0 ? 1 : 0;
            willing += m_taken[i] == 0 && m_field.people[i].canLead() ? 1 : 0;
        }
        if (m_lockedTeams > 0 && rest < m_field.rules.minSize) {
            m_made.model.reserves = rest;
            return {};
        }
        const Result<SizePlan> plan = planSizes(rest, willing, m_field.rules);
        if (!plan) {
            return plan.error();
        }
        m_made.model.sizes.insert(m_made.model.sizes.end(), plan->sizes.begin(), plan->sizes.end());
        m_made.model.reserves = plan->reserves;
        m_made.findings << plan->findings;
        growTeams(rest - plan->reserves);
        m_made.standing.resize(m_made.model.sizes.size(), -1);
        return {};
    }

    /// Members of a standing team who must stay in it, without those whom a locked team has.
    [[nodiscard]] std::vector<int> lockedMembers(const StandingTeam &team) const
    {
        std::vector<int> members;
        for (const int member : team.lockedMembers) {
            if (isPerson(member) && m_taken[size_t(member)] == 0 &&
                std::find(members.begin(), members.end(), member) == members.end()) {
                members.push_back(member);
            }
        }
        return members;
    }

    /// More teams than planned, where more have members who must stay, as far as the sizes allow.
    void growTeams(int placed)
    {
        int needed = 0;
        for (const StandingTeam &team : m_field.standing) {
            needed += !team.locked && !lockedMembers(team).empty() ? 1 : 0;
        }
        std::vector<int> &sizes = m_made.model.sizes;
        const int planned = int(sizes.size()) - m_lockedTeams;
        const int teams = std::min(needed, placed / m_field.rules.minSize);
        if (teams > planned) {
            sizes.resize(size_t(m_lockedTeams));
            for (int team = 0; team < teams; ++team) {
                sizes.push_back(placed / teams + (team < placed % teams ? 1 : 0));
            }
        }
    }

    /// The standing teams that go on: those with members who must stay before the larger before the earlier.
    void chooseStanding()
    {
        std::vector<int> going;
        for (size_t i = 0; i < m_field.standing.size(); ++i) {
            if (!m_field.standing[i].locked) {
                going.push_back(int(i));
            }
        }
        const auto rank = [this](int standing) {
            const StandingTeam &team = m_field.standing[size_t(standing)];
            return std::pair(lockedMembers(team).size(), team.members.size());
        };
        std::stable_sort(going.begin(), going.end(), [&rank](int a, int b) { return rank(a) > rank(b); });
        m_locked.resize(m_made.model.sizes.size());
        for (size_t i = 0; i < going.size(); ++i) {
            const StandingTeam &standing = m_field.standing[size_t(going[i])];
            const size_t team = size_t(m_lockedTeams) + i;
            if (team < m_made.model.sizes.size()) {
                m_made.standing[team] = going[i];
                m_locked[team] = lockedMembers(standing);
            } else if (!lockedMembers(standing).empty()) {
                lockImpossible(SeatPlanTexts::tr("There is no room for Team %1 beside the other teams, so its members "
                                                 "need not stay in it.")
                                   .arg(standing.name),
                               SeatPlanTexts::tr("Allow smaller teams, or lock fewer people."));
            }
        }
    }

    /// Seats for all who must stay, from teams that can spare one; who finds none need not stay.
    void makeRoomForLocked()
    {
        std::vector<int> &sizes = m_made.model.sizes;
        for (auto team = size_t(m_lockedTeams); team < sizes.size(); ++team) {
            std::vector<int> &staying = m_locked[team];
            while (int(staying.size()) > sizes[team] && sizes[team] < m_field.rules.maxSize && takeSeat(team)) {
                ++sizes[team];
            }
            if (int(staying.size()) > sizes[team]) {
                lockImpossible(SeatPlanTexts::tr("%n of those who are to stay in Team %1 have no seat there.", nullptr,
                                                 int(staying.size()) - sizes[team])
                                   .arg(m_field.standing[size_t(m_made.standing[team])].name),
                               SeatPlanTexts::tr("Allow larger teams, or lock fewer people."));
                staying.resize(size_t(sizes[team]));
            }
            for (const int member : staying) {
                m_taken[size_t(member)] = 1;
            }
        }
    }
    bool takeSeat(size_t forTeam)
    {
        std::vector<int> &sizes = m_made.model.sizes;
        for (size_t team = sizes.size(); team-- > size_t(m_lockedTeams);) {
            if (team != forTeam && sizes[team] > m_field.rules.minSize && sizes[team] > int(m_locked[team].size())) {
                --sizes[team];
                return true;
            }
        }
        return false;
    }

    void settle()
    {
        EngineModel &model = m_made.model;
        const bool stays = std::any_of(m_made.goals.begin(), m_made.goals.end(),
                                       [](const Goal &goal) { return goal.kind == GoalKind::Stay && goal.weight > 0; });
        for (auto team = size_t(m_lockedTeams); team < m_made.standing.size(); ++team) {
            m_made.standing[team] = stays || !m_locked[team].empty() ? m_made.standing[team] : -1;
        }
        const bool anybodyFixed =
            std::any_of(m_locked.begin(), m_locked.end(), [](const auto &members) { return !members.empty(); });
        if (!stays && !anybodyFixed) {
            return;
        }
        model.home.assign(model.people.size(), -1);
        for (const StandingTeam &team : m_field.standing) {
            for (const int member : team.members) {
                if (isPerson(member)) {
                    model.home[size_t(member)] = noTeam;
                }
            }
        }
        for (size_t team = 0; team < m_made.standing.size(); ++team) {
            if (m_made.standing[team] >= 0) {
                settleAt(int(team), m_field.standing[size_t(m_made.standing[team])].members);
            }
        }
        if (anybodyFixed) {
            model.fixedPeople.assign(model.people.size(), 0);
            for (size_t team = 0; team < m_locked.size(); ++team) {
                for (const int member : m_locked[team]) {
                    model.fixedPeople[size_t(member)] = 1;
                    model.home[size_t(member)] = qint32(team);
                }
            }
        }
        if (m_lockedTeams > 0) {
            model.lockedTeams.assign(model.sizes.size(), 0);
            std::fill_n(model.lockedTeams.begin(), m_lockedTeams, 1);
        }
    }
    void settleAt(int team, const std::vector<int> &members)
    {
        for (const int member : members) {
            if (isPerson(member)) {
                m_made.model.home[size_t(member)] = team;
            }
        }
    }

    const TeamField &m_field;
    FieldModel &m_made;
    std::vector<char> m_taken;              ///< by person: 1 = is where she stays
    std::vector<std::vector<int>> m_locked; ///< by team: who stays
    int m_lockedTeams = 0;
};

} // namespace

Result<void> planSeats(const TeamField &field, FieldModel &made)
{
    return SeatPlanner(field, made).plan();
}

} // namespace jamwright
