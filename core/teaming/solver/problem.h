// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "domain/team.h"

#include <vector>

namespace jamwright {

/// Team forming in whole numbers, so that no order of summation and no rounding of a processor decides a swap.
struct Problem {
    struct Somebody {
        qint64 skill = 0; ///< in steps of the problem's own; unknown = the field's mean
        int zone = -1;    ///< minutes of the day, 0..1439; -1 = unknown
        bool lead = false;
        bool languagesKnown = false;
        quint64 languages = 0; ///< one bit for each of the 64 languages most people speak
        int languageRank = 0;  ///< 0 = speaks the language that most speak, 1 = the second …; unknown = 0
    };

    std::vector<Somebody> people;
    std::vector<int> sizes; ///< one a team
    int reserves = 0;       ///< seats outside all teams
    bool leaderNeeded = true;
    bool strangersOnly = true;
    int maxArc = 1440; ///< minutes

    qint64 common = 1; ///< the least common multiple of the sizes: sum × common / size is a whole number
    qint64 target = 0; ///< the field's mean × common
    bool skillsDiffer = false;
    qint64 hour = 1;       ///< what one hour of arc in one team costs
    qint64 arcMinute = 1;  ///< hour / 60
    qint64 noLanguage = 1; ///< what a team without a language in common costs

    [[nodiscard]] int count() const { return int(people.size()); }
    [[nodiscard]] int teams() const { return int(sizes.size()); }
    /// Whether two people were in one team before; always false where the rules do not ask.
    [[nodiscard]] bool met(int a, int b) const
    {
        return anyMet && ((metBits[size_t(a) * metStride + size_t(b >> 6)] >> (b & 63)) & 1U) != 0;
    }

    bool anyMet = false;
    size_t metStride = 0;
    std::vector<quint64> metBits;
};

[[nodiscard]] Problem makeProblem(const std::vector<Participant> &people, const TeamRules &rules,
                                  const std::vector<int> &sizes, int reserves);

} // namespace jamwright
