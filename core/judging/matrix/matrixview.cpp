// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/matrix/matrixview.h"

#include "judging/ballotstate.h"
#include "judging/matrix/outliers.h"
#include "judging/progress.h"

#include <algorithm>
#include <map>

namespace jamwright {

namespace {

int usualReviewsOf(const std::vector<MatrixSubmission> &submissions)
{
    std::map<int, int> counts;
    for (const MatrixSubmission &submission : submissions) {
        if (submission.assigned > 0 && !submission.disqualified) {
            ++counts[submission.assigned];
        }
    }
    const auto usual = std::max_element(counts.begin(), counts.end(),
                                        [](const auto &a, const auto &b) { return a.second < b.second; });
    return usual == counts.end() ? 0 : usual->first; // the first of equals
}

class MatrixMaker
{
public:
    explicit MatrixMaker(const JudgingState &state)
        : m_state(state)
    {
        m_matrix.closed = state.phase >= JudgingPhase::Closed;
        for (const Judge &judge : state.judges) {
            m_columns[judge.id] = m_matrix.judges.size();
            m_matrix.judges.push_back({judge.id, judge.name, judge.email, judge.shadow, 0, 0});
        }
        for (const Submission &submission : state.submissions) {
            m_rows[submission.id] = m_matrix.submissions.size();
            m_rubrics.push_back(state.rubric.forTrack(submission.track));
            m_matrix.submissions.push_back({submission.id,
                                            submission.shownTitle(),
                                            submission.teamName,
                                            submission.late,
                                            submission.disqualified,
                                            0,
                                            0,
                                            {},
                                            {},
                                            false});
        }
        m_matrix.cells.resize(m_matrix.judges.size() * m_matrix.submissions.size());
    }

    JudgingMatrix make(const std::vector<JudgeSeverity> &severity)
    {
        for (const Assignment &assignment : askedReviews(m_state)) {
            if (ReviewCell *cell = find(assignment)) {
                cell->assigned = true;
                cell->state = ReviewState::Open;
                cell->asked = int(m_rubrics[m_rows.at(assignment.submission)].criteria.size());
            }
        }
        for (const Conflict &conflict : m_state.conflicts) {
            if (ReviewCell *cell = find({conflict.judge, conflict.submission})) {
                cell->conflict = cell->conflict.value_or(conflict.reason);
            }
        }
        for (const Ballot &ballot : m_state.ballots) {
            if (ReviewCell *cell = find({ballot.judge, ballot.submission})) {
                addBallot(ballot, *cell);
            }
        }
        count();
        m_matrix.usualReviews = usualReviewsOf(m_matrix.submissions);
        if (m_matrix.closed) {
            addMarks(severity);
        }
        return std::move(m_matrix);
    }

private:
    ReviewCell *find(const Assignment &place)
    {
        const auto row = m_rows.find(place.submission);
        const auto column = m_columns.find(place.judge);
        return row == m_rows.end() || column == m_columns.end()
                   ? nullptr
                   : &m_matrix.cells[row->second * m_matrix.judges.size() + column->second];
    }

    void addBallot(const Ballot &ballot, ReviewCell &cell) const
    {
        const Rubric &rubric = m_rubrics[m_rows.at(ballot.submission)];
        cell.asked = int(rubric.criteria.size());
        cell.marked =
            int(std::count_if(rubric.criteria.begin(), rubric.criteria.end(),
                              [&](const Criterion &criterion) { return ballot.marks.contains(criterion.id); }));
        const ReviewState state = reviewState(ballot, rubric);
        if (cell.assigned || state != ReviewState::Open) {
            cell.state = state;
        }
    }

    void count()
    {
        const JudgingProgress progress = judgingProgress(m_state);
        m_matrix.assigned = progress.assigned;
        m_matrix.done = progress.done;
        for (size_t column = 0; column < m_matrix.judges.size(); ++column) {
            m_matrix.judges[column].assigned = progress.judges[column].assigned;
            m_matrix.judges[column].done = progress.judges[column].done;
        }
        for (size_t row = 0; row < m_matrix.submissions.size(); ++row) {
            m_matrix.submissions[row].assigned = progress.submissions[row].assigned;
            m_matrix.submissions[row].done = progress.submissions[row].done;
        }
    }

    void addMarks(const std::vector<JudgeSeverity> &severity)
    {
        for (const JudgeSeverity &judge : severity) {
            if (const auto column = m_columns.find(judge.judge); column != m_columns.end()) {
                m_matrix.judges[column->second].severity = judge.severity;
            }
        }
        const ReviewSpread spread = reviewSpread(m_state, severity);
        for (const ReviewSurprise &review : spread.reviews) {
            if (ReviewCell *cell = find(review.review)) {
                cell->value = review.value;
                cell->surprise = review.surprise;
                cell->outlier = review.outlier;
            }
        }
        for (const Disagreement &disagreement : spread.submissions) {
            MatrixSubmission &submission = m_matrix.submissions[m_rows.at(disagreement.submission)];
            submission.mean = disagreement.mean;
            submission.spread = disagreement.spread;
            submission.disputed = disagreement.disputed;
        }
    }

    const JudgingState &m_state;
    JudgingMatrix m_matrix;
    std::map<JudgeId, size_t> m_columns;
    std::map<SubmissionId, size_t> m_rows;
    std::vector<Rubric> m_rubrics; ///< what each submission is marked for
};

} // namespace

JudgingMatrix judgingMatrix(const JudgingState &state, const std::vector<JudgeSeverity> &severity)
{
    return MatrixMaker(state).make(severity);
}

} // namespace jamwright
