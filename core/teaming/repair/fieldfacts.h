// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "domain/team.h"
#include "teaming/teamscore.h"

#include <map>
#include <span>
#include <vector>

namespace jamwright {

/// A rule that teams can break.
enum class TeamRule { Size, Strangers, Organisation, Apart, Together, Leader, Arc };

/// One rule that one team breaks.
struct RuleBreak {
    TeamRule rule = TeamRule::Size;
    int team = -1; ///< its index
    int a = -1;    ///< of a pair: indices into people, a < b; -1 = it is about the team
    int b = -1;
    int amount = 1; ///< Size: seats; Arc: minutes beyond the widest

    /// Whether both are the same thing, however bad.
    [[nodiscard]] bool isSameAs(const RuleBreak &other) const
    {
        return rule == other.rule && a == other.a && b == other.b && (a >= 0 || team == other.team);
    }
    friend bool operator==(const RuleBreak &, const RuleBreak &) = default;
};

/// Those of `after` that are not in `before`, or worse than there.
[[nodiscard]] std::vector<RuleBreak> newBreaks(const std::vector<RuleBreak> &before,
                                               const std::vector<RuleBreak> &after);

/// What is known of one team, by its members alone.
struct TeamFigures {
    int size = 0;
    int willing = 0; ///< who may lead
    int arcMinutes = 0;
    double meanSkill = 0; ///< unknown skills count as the field's mean
    bool languageMissing = false;
    int repeatPairs = 0; ///< who were in one team before
    int apartPairs = 0;  ///< who are kept apart by name or, where the rules say so, as of one organisation
};

/// A field of participants made ready for looking at many teams one after another: what one edit, one exchange or one
/// repair would break. It sees a team in well under a microsecond a member and holds no state of teams; what teams are
/// worth is for `TeamPrices`. Any thread.
class FieldFacts
{
public:
    /// Copies what it needs.
    FieldFacts(const std::vector<Participant> &people, TeamRules rules, const std::vector<PairRule> &pairs = {});

    [[nodiscard]] int count() const { return int(m_people.size()); }
    [[nodiscard]] const TeamRules &rules() const { return m_rules; }
    [[nodiscard]] double meanSkill() const { return m_meanSkill; }
    /// -1 = no participant.
    [[nodiscard]] int indexOf(SignupId signup) const;
    [[nodiscard]] bool canLead(int person) const { return m_people[size_t(person)].lead; }
    /// Whom the rules name together with her, ascending.
    [[nodiscard]] const std::vector<int> &partners(int person) const { return m_people[size_t(person)].together; }
    /// Whether the rules keep the two out of one team, by any of the rules on pairs.
    [[nodiscard]] bool mustNotMeet(int a, int b) const;

    [[nodiscard]] TeamFigures read(std::span<const int> members) const;
    /// How many pairs who must be together are not, of those of whom somebody is in a team. `teamOf` by person, below 0
    /// for reserves.
    [[nodiscard]] int splitPairs(const std::vector<int> &teamOf) const;
    /// The rules that a team breaks. A pair that must be together and is not stands in both teams' lists.
    [[nodiscard]] std::vector<RuleBreak> breaks(std::span<const int> members, int team, int leader) const;
    /// Of all teams; a pair that must be together and is not stands there once.
    [[nodiscard]] std::vector<RuleBreak> breaks(const std::vector<FormedTeam> &teams) const;

private:
    struct Person {
        double skill = 0;
        int zone = -1; ///< minutes of the day; -1 = unknown
        bool lead = false;
        bool speaks = false; ///< her languages are known
        int organisation = -1;
        std::vector<int> languages; ///< numbers, ascending
        std::vector<int> former;    ///< numbers of earlier teams, ascending
        std::vector<int> apart;     ///< indices, ascending
        std::vector<int> together;
    };

    void readPairs(const std::vector<Participant> &people, const std::vector<PairRule> &pairs);
    [[nodiscard]] bool haveMet(int a, int b) const;
    [[nodiscard]] bool sameOrganisation(int a, int b) const;
    [[nodiscard]] int arcOf(std::span<const int> members) const;
    [[nodiscard]] bool lacksLanguage(std::span<const int> members) const;

    TeamRules m_rules;
    std::vector<Person> m_people;
    std::map<SignupId, int> m_indexOf;
    std::vector<int> m_bound; ///< those who must be together with somebody
    double m_meanSkill = 0;
};

} // namespace jamwright
