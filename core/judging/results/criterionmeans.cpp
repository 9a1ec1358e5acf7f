// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/criterionmeans.h"

#include "judging/methods/formulas.h"
#include "judging/methods/panel.h"

namespace jamwright {

std::map<SubmissionId, CriterionMeans> criterionMeans(const JudgingState &state)
{
    Findings told; // with the ranking already
    const Panel panel = panelOf(state, told);
    std::map<SubmissionId, CriterionMeans> means;
    for (const Submission &submission : state.submissions) {
        for (const Criterion &criterion : state.rubric.criteria) {
            const std::vector<double> marks = panel.marksOf(submission.id, criterion.id);
            if (!marks.empty()) {
                means[submission.id][criterion.id] = {meanOf(marks), int(marks.size())};
            }
        }
    }
    return means;
}

std::optional<double> fieldMean(const JudgingState &state, const std::map<SubmissionId, CriterionMeans> &means,
                                CriterionId criterion)
{
    std::vector<double> all;
    for (const Submission &submission : state.submissions) {
        const auto hers = means.find(submission.id);
        if (submission.disqualified || hers == means.end()) {
            continue;
        }
        if (const auto mean = hers->second.find(criterion); mean != hers->second.end()) {
            all.push_back(mean->second.mean);
        }
    }
    return all.empty() ? std::nullopt : std::optional(meanOf(all));
}

} // namespace jamwright
