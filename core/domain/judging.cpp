// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace jamwright {

bool Criterion::allows(double mark) const
{
    constexpr double slack = 1e-9;
    if (mark < lowest - slack || mark > highest + slack || std::isnan(mark)) {
        return false;
    }
    const double steps = (mark - lowest) / step;
    return std::abs(steps - std::round(steps)) < 1e-6;
}

bool Criterion::appliesTo(const QString &track) const
{
    return tracks.isEmpty() || tracks.contains(track, Qt::CaseInsensitive);
}

bool Criterion::isDisqualifyVote() const
{
    return name.compare(disqualifyVote, Qt::CaseInsensitive) == 0;
}

bool Criterion::hasScaleOf(const Criterion &other) const
{
    return name.compare(other.name, Qt::CaseInsensitive) == 0 && lowest == other.lowest && highest == other.highest &&
           step == other.step;
}

const Criterion *Rubric::find(CriterionId id) const
{
    const auto found =
        std::find_if(criteria.begin(), criteria.end(), [&](const Criterion &criterion) { return criterion.id == id; });
    return found == criteria.end() ? nullptr : &*found;
}

Rubric Rubric::forTrack(const QString &track) const
{
    const auto isForAll = [](const Criterion &criterion) { return criterion.tracks.isEmpty(); };
    if (std::all_of(criteria.begin(), criteria.end(), isForAll)) {
        return *this; // shared, not copied
    }
    Rubric narrowed{name, {}};
    std::copy_if(criteria.begin(), criteria.end(), std::back_inserter(narrowed.criteria),
                 [&](const Criterion &criterion) { return criterion.appliesTo(track); });
    return narrowed;
}

QString Submission::shownTitle() const
{
    return title.isEmpty() ? teamName : title;
}

const Criterion *Rubric::find(const QString &criterionName) const
{
    const auto found = std::find_if(criteria.begin(), criteria.end(), [&](const Criterion &criterion) {
        return criterion.name.compare(criterionName, Qt::CaseInsensitive) == 0;
    });
    return found == criteria.end() ? nullptr : &*found;
}

bool JudgingState::isScored() const
{
    return std::any_of(ballots.begin(), ballots.end(), [](const Ballot &ballot) { return !ballot.marks.empty(); });
}

bool JudgingState::hasConflict(JudgeId judge, SubmissionId submission) const
{
    return std::any_of(conflicts.begin(), conflicts.end(), [=](const Conflict &conflict) {
        return conflict.judge == judge && conflict.submission == submission;
    });
}

} // namespace jamwright
