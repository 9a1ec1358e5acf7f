// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/award.h"
#include "judging/results/choice.h"
#include "judging/results/finalranking.h"

#include <map>
#include <vector>

namespace jamwright {

/// A member of a team, and whether she took part in what it handed in.
struct Maker {
    PersonId person;
    bool contributed = true;
    friend bool operator==(const Maker &, const Maker &) = default;
};
using Makers = std::map<TeamId, std::vector<Maker>>; ///< by id of the person within a team

/// One submission that receives an award, by ids.
struct AwardRecipients {
    SubmissionId submission;
    int place = 1;                 ///< within the award and group
    std::vector<PersonId> people;  ///< who receive it
    std::vector<PersonId> leftOut; ///< who do not, since they did not contribute
    friend bool operator==(const AwardRecipients &, const AwardRecipients &) = default;
};

struct AwardResult {
    AwardId award;
    size_t index = 0;                     ///< of the award in the list that was given
    QString group;                        ///< "team", "individual" or blank
    std::vector<AwardRecipients> winners; ///< by place, then id
    friend bool operator==(const AwardResult &, const AwardResult &) = default;
};

/// What awards are given by.
struct AwardBasis {
    const std::vector<RankedRound> &rounds;
    const Ranking &ranking; ///< the final one
    const ChosenTally &chosen;
    const Makers &makers;
};

/// Who receives which award, in the order of the list.
///
/// Place: whose place among the submissions of the track is not beyond `places`; equals share, so there may be more.
/// Criterion: likewise by one criterion, in the last round whose rubric has it: each submission's mean of that
/// criterion as the method would make it of a panel (trimmed, median, docked for few ratings, else the mean; the
/// severity-adjusted method and Borda use the plain mean), equal as the method calls scores equal. Where the method
/// ranks groups apart, these two are given once a group. ByHand and Mention: the submissions that were named. Nobody
/// who is disqualified, by the organiser or by vote, receives anything. Pure; any thread.
[[nodiscard]] std::vector<AwardResult> giveAwards(const std::vector<Award> &awards, const AwardBasis &basis);

/// The awards of an event that has set none: for PyWeek's criteria gold, silver and bronze overall and for each of
/// them; otherwise, as the Python Discord code jam does, a winner and two runners-up, for those who contributed.
/// Without ids.
[[nodiscard]] std::vector<Award> usualAwards(const RubricSet &rubrics);

} // namespace jamwright
