// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballots/markbar.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

namespace {

/// Whose tr() gives these texts their context.
struct MarkBarTexts {
    Q_DECLARE_TR_FUNCTIONS(Ballots)
};

/// Whether `after` has a mark that could count and that `before` did not have.
bool marksAnew(const Ballot &before, const Ballot &after)
{
    return std::any_of(after.marks.begin(), after.marks.end(), [&](const auto &given) {
        const auto &[criterion, mark] = given;
        const auto known = before.marks.find(criterion);
        const bool couldCount = mark.state == MarkState::Scored || mark.state == MarkState::NotApplicable;
        return couldCount && (known == before.marks.end() || known->second != mark);
    });
}

} // namespace

std::optional<MarkBar> markBar(const JudgingState &state, const Ballot &before, const Ballot &after)
{
    const auto judge =
        std::find_if(state.judges.begin(), state.judges.end(), [&](const Judge &one) { return one.id == after.judge; });
    if (judge == state.judges.end()) {
        return MarkBar::NoJudge;
    }
    const bool inRound = std::any_of(state.submissions.begin(), state.submissions.end(),
                                     [&](const Submission &one) { return one.id == after.submission; });
    if (!inRound) {
        return MarkBar::NoSubmission;
    }
    if (!marksAnew(before, after)) {
        return std::nullopt;
    }
    if (state.hasConflict(after.judge, after.submission)) {
        return MarkBar::Conflict;
    }
    const Assignment pair{after.judge, after.submission};
    const bool assigned =
        std::find(state.assignments.begin(), state.assignments.end(), pair) != state.assignments.end();
    return judge->hasLeft() && !assigned ? std::optional(MarkBar::Left) : std::nullopt;
}

Error markBarError(MarkBar bar, const QString &judge, const QString &submission)
{
    switch (bar) {
    case MarkBar::NoJudge:
        return Error::input(MarkBarTexts::tr("The judge is not of this event, so no mark of hers can be taken."), judge,
                            MarkBarTexts::tr("Load the judges again."));
    case MarkBar::NoSubmission:
        return Error::input(MarkBarTexts::tr("The submission is not in this round, so no mark of it can be taken."),
                            submission, MarkBarTexts::tr("Load the submissions again."));
    case MarkBar::Conflict:
        return Error::input(MarkBarTexts::tr("%1 has a conflict of interest with %2, so no new mark of hers is taken.")
                                .arg(judge, submission),
                            {},
                            MarkBarTexts::tr("She may recuse herself. If there is no conflict, take it back: 'jamctl "
                                             "judges conflict JUDGE TEAM --remove'."));
    case MarkBar::Left:
        return Error::input(
            MarkBarTexts::tr("%1 has left the jury and is not assigned %2, so no new mark of hers is taken.")
                .arg(judge, submission),
            {},
            MarkBarTexts::tr("If it should count, raise her capacity first: 'jamctl judges set JUDGE capacity=N'."));
    }
    Q_UNREACHABLE();
}

} // namespace jamwright
