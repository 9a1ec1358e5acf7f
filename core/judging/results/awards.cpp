// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/awards.h"

#include "judging/methods/formulas.h"
#include "judging/methods/panel.h"
#include "judging/rubrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a submission is compared by; the greater is the better.
struct Candidate {
    SubmissionId submission;
    QString group;
    double key = 0;
};

constexpr double levelWidth = 1e-9;

/// One criterion's marks as the method makes one figure of them.
double criterionScore(const std::vector<double> &marks, const ChosenTally &chosen, double medianRatings)
{
    switch (chosen.method) {
    case TallyMethod::Trimmed:
        return roundHalfUp(trimmedMeanOf(marks), chosen.options.decimals.value_or(3));
    case TallyMethod::Pyweek:
        return truncated(meanOf(marks), 2);
    default:
        break;
    }
    const double score = chosen.method == TallyMethod::Median ? medianOf(marks)
                         : chosen.method == TallyMethod::Itch
                             ? itchScore(meanOf(marks), int(marks.size()), medianRatings)
                             : meanOf(marks);
    return chosen.options.decimals ? roundHalfUp(score, *chosen.options.decimals) : score;
}

class AwardGiver
{
public:
    explicit AwardGiver(const AwardBasis &basis)
        : m_basis(basis)
    {
        for (const RankedRound &round : basis.rounds) {
            for (const Submission &submission : round.state->submissions) {
                m_submissions[submission.id] = &submission;
            }
        }
        for (const RankedSubmission &row : basis.ranking.rows) {
            if (row.rank == 0 && row.raw) {
                m_out.insert(row.submission); // by vote: it was scored and has no place all the same
            }
        }
    }

    void give(const Award &award, size_t index, std::vector<AwardResult> &results) const
    {
        const bool named = award.kind == AwardKind::ByHand || award.kind == AwardKind::Mention;
        if (named) {
            AwardResult result{award.id, index, {}, {}};
            for (const SubmissionId winner : award.winners) {
                addWinner({winner, {}, 0}, 1, award, result);
            }
            results.push_back(std::move(result));
            return;
        }
        const std::vector<Candidate> all = award.kind == AwardKind::Place ? byPlace(award) : byCriterion(award);
        for (const QString &group : groupsOf(all)) {
            AwardResult result{award.id, index, group, {}};
            for (const Candidate &candidate : all) {
                if (candidate.group == group) {
                    addWinner(candidate, placeOf(candidate, all), award, result);
                }
            }
            results.push_back(std::move(result));
        }
    }

private:
    [[nodiscard]] bool mayReceive(SubmissionId id) const
    {
        const auto found = m_submissions.find(id);
        return found != m_submissions.end() && !found->second->disqualified && !m_out.contains(id);
    }
    [[nodiscard]] bool isOfTrack(SubmissionId id, const QString &track) const
    {
        const auto found = m_submissions.find(id);
        return track.isEmpty() ||
               (found != m_submissions.end() && found->second->track.compare(track, Qt::CaseInsensitive) == 0);
    }

    [[nodiscard]] std::vector<Candidate> byPlace(const Award &award) const
    {
        std::vector<Candidate> candidates;
        for (const RankedSubmission &row : m_basis.ranking.rows) {
            if (row.rank > 0 && isOfTrack(row.submission, award.track)) {
                candidates.push_back({row.submission, row.group, -double(row.rank)});
            }
        }
        return candidates;
    }

    [[nodiscard]] std::vector<Candidate> byCriterion(const Award &award) const
    {
        const auto round = std::find_if(m_basis.rounds.rbegin(), m_basis.rounds.rend(), [&](const RankedRound &one) {
            return one.state->rubric.find(award.criterion) != nullptr && !one.state->ballots.empty();
        });
        if (round == m_basis.rounds.rend()) {
            return {};
        }
        const CriterionId criterion = round->state->rubric.find(award.criterion)->id;
        Findings told; // with the ranking already
        const Panel panel = panelOf(*round->state, told);
        std::vector<double> ratings;
        for (const Submission &submission : round->state->submissions) {
            if (const auto marks = panel.marksOf(submission.id, criterion); !marks.empty()) {
                ratings.push_back(double(marks.size()));
            }
        }
        const double medianRatings = ratings.empty() ? 0 : medianOf(ratings);
        std::vector<Candidate> candidates;
        for (const RankedSubmission &row : round->ranking.rows) {
            const std::vector<double> marks = panel.marksOf(row.submission, criterion);
            if (row.rank > 0 && !marks.empty() && isOfTrack(row.submission, award.track)) {
                candidates.push_back({row.submission, row.group, criterionScore(marks, m_basis.chosen, medianRatings)});
            }
        }
        return candidates;
    }

    /// In the order of the ranking; a blank one where there is nobody.
    [[nodiscard]] static QStringList groupsOf(const std::vector<Candidate> &all)
    {
        QStringList groups;
        for (const Candidate &candidate : all) {
            if (!groups.contains(candidate.group)) {
                groups << candidate.group;
            }
        }
        return groups.isEmpty() ? QStringList{QString()} : groups;
    }

    [[nodiscard]] static int placeOf(const Candidate &one, const std::vector<Candidate> &all)
    {
        return 1 + int(std::count_if(all.begin(), all.end(), [&](const Candidate &other) {
                   return other.group == one.group && other.key > one.key + levelWidth;
               }));
    }

    void addWinner(const Candidate &candidate, int place, const Award &award, AwardResult &result) const
    {
        if (place > award.places || !mayReceive(candidate.submission)) {
            return;
        }
        AwardRecipients winner{candidate.submission, place, {}, {}};
        const auto makers = m_basis.makers.find(m_submissions.at(candidate.submission)->team);
        if (makers != m_basis.makers.end()) {
            for (const Maker &maker : makers->second) {
                (maker.contributed || !award.contributedOnly ? winner.people : winner.leftOut).push_back(maker.person);
            }
        }
        const auto before = [](const AwardRecipients &a, const AwardRecipients &b) {
            return std::pair(a.place, a.submission) < std::pair(b.place, b.submission);
        };
        result.winners.insert(std::upper_bound(result.winners.begin(), result.winners.end(), winner, before), winner);
    }

    const AwardBasis &m_basis;
    std::map<SubmissionId, const Submission *> m_submissions;
    std::set<SubmissionId> m_out;
};

bool isPyweek(const Rubric &rubric)
{
    const RubricSet pyweek = pyweekRubric();
    return std::all_of(pyweek.rubrics.front().criteria.begin(), pyweek.rubrics.front().criteria.end(),
                       [&](const Criterion &criterion) {
                           return criterion.isDisqualifyVote() || rubric.find(criterion.name) != nullptr;
                       });
}

} // namespace

std::vector<AwardResult> giveAwards(const std::vector<Award> &awards, const AwardBasis &basis)
{
    const AwardGiver giver(basis);
    std::vector<AwardResult> results;
    for (size_t i = 0; i < awards.size(); ++i) {
        giver.give(awards[i], i, results);
    }
    return results;
}

std::vector<Award> usualAwards(const RubricSet &rubrics)
{
    constexpr int podium = 3;
    Award overall;
    overall.places = podium;
    if (!isPyweek(rubrics.rubrics.front())) {
        overall.name = QCoreApplication::translate("Awards", "Winner and runners-up");
        return {overall};
    }
    overall.name = QCoreApplication::translate("Awards", "Overall");
    overall.contributedOnly = false; // an entry's people are whom it names
    std::vector<Award> awards{overall};
    const Rubric pyweek = pyweekRubric().rubrics.front();
    for (const Criterion &criterion : pyweek.criteria) {
        if (criterion.isDisqualifyVote()) {
            continue;
        }
        Award award = overall;
        award.name = award.criterion = criterion.name;
        award.kind = AwardKind::Criterion;
        awards.push_back(award);
    }
    return awards;
}

} // namespace jamwright
