// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/finalranking.h"

#include <algorithm>
#include <map>
#include <set>

namespace jamwright {

namespace {

/// Puts the rows of one round behind those of the later ones.
class FinalPlaces
{
public:
    explicit FinalPlaces(Ranking last)
        : m_final(std::move(last))
    {
    }

    void setLast(const RankedRound &round)
    {
        for (RankedSubmission &row : m_final.rows) {
            row.round = round.state->round;
        }
        take(m_final.rows, *round.state);
    }

    void addOut(const RankedRound &round)
    {
        std::vector<RankedSubmission> out;
        std::copy_if(round.ranking.rows.begin(), round.ranking.rows.end(), std::back_inserter(out),
                     [this](const RankedSubmission &row) { return !m_placed.contains(row.submission); });
        moveBehind(out, round.state->round);
        if (round.ranking.components > 1) {
            m_final.partsBefore[round.state->round] = round.ranking.components;
        }
        take(out, *round.state);
        m_final.rows.insert(m_final.rows.end(), out.begin(), out.end());
        for (const Finding &finding : round.ranking.findings) {
            if (!m_final.findings.contains(finding)) {
                m_final.findings << finding;
            }
        }
    }

    [[nodiscard]] Ranking finish()
    {
        // The groups as the last round has them, whoever has no place at the very end.
        std::stable_sort(m_final.rows.begin(), m_final.rows.end(),
                         [](const RankedSubmission &a, const RankedSubmission &b) {
                             if ((a.rank > 0) != (b.rank > 0)) {
                                 return a.rank > 0;
                             }
                             return a.rank > 0 && a.group != b.group ? a.group > b.group : false;
                         });
        sortWorstFirst(m_final.findings);
        return std::move(m_final);
    }

private:
    /// Gives those who went out places behind all that went on.
    void moveBehind(std::vector<RankedSubmission> &out, int round) const
    {
        std::map<QString, std::map<int, int>> counts; // of each place, in each group
        for (const RankedSubmission &row : out) {
            ++counts[row.group][row.rank];
        }
        for (RankedSubmission &row : out) {
            row.round = round;
            row.rankLow = row.rankHigh = std::nullopt;
            row.pFirst = row.pTop3 = std::nullopt;
            if (row.rank == 0) {
                continue;
            }
            const auto ahead = m_ahead.find(row.group);
            int place = 1 + (ahead == m_ahead.end() ? 0 : ahead->second);
            for (const auto &[rank, count] : counts[row.group]) {
                place += rank > 0 && rank < row.rank ? count : 0;
            }
            row.tied = counts[row.group][row.rank] > 1;
            row.rank = place;
        }
    }

    /// Notes who has a place, or keeps one free.
    void take(const std::vector<RankedSubmission> &rows, const JudgingState &state)
    {
        std::set<SubmissionId> disqualified;
        for (const Submission &submission : state.submissions) {
            if (submission.disqualified) {
                disqualified.insert(submission.id);
            }
        }
        for (const RankedSubmission &row : rows) {
            m_placed.insert(row.submission);
            m_ahead[row.group] += disqualified.contains(row.submission) ? 0 : 1;
        }
    }

    Ranking m_final;
    std::set<SubmissionId> m_placed;
    std::map<QString, int> m_ahead; ///< by group
};

} // namespace

Ranking finalRanking(const std::vector<RankedRound> &rounds)
{
    Q_ASSERT(!rounds.empty());
    auto last =
        std::find_if(rounds.rbegin(), rounds.rend(), [](const RankedRound &one) { return one.state->isScored(); });
    if (last == rounds.rend()) {
        last = std::prev(rounds.rend());
    }
    FinalPlaces places(last->ranking);
    places.setLast(*last);
    for (auto earlier = std::next(last); earlier != rounds.rend(); ++earlier) {
        places.addOut(*earlier);
    }
    return places.finish();
}

} // namespace jamwright
