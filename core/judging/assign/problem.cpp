// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/problem.h"

#include "judging/ballotstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AssignRuleTexts {
    Q_DECLARE_TR_FUNCTIONS(Assignment)
};

/// Where pairs by their ids are in a problem.
class PairFinder
{
public:
    PairFinder(const JudgingState &state, const AssignmentProblem &problem)
    {
        for (const Judge &judge : state.judges) {
            m_judges.emplace(judge.id, -1);
        }
        for (size_t j = 0; j < problem.judges.size(); ++j) {
            m_judges[problem.judges[j].id] = int(j);
        }
        for (size_t s = 0; s < problem.submissions.size(); ++s) {
            m_submissions.emplace(problem.submissions[s].id, int(s));
        }
    }

    /// Whether there is such a judge, and the submission is in the race.
    [[nodiscard]] bool isKnown(const Assignment &ids) const
    {
        return m_judges.contains(ids.judge) && m_submissions.contains(ids.submission);
    }
    /// Empty for a shadow judge's too.
    [[nodiscard]] std::optional<ReviewPair> find(const Assignment &ids) const
    {
        const auto judge = m_judges.find(ids.judge);
        const auto submission = m_submissions.find(ids.submission);
        if (judge == m_judges.end() || submission == m_submissions.end() || judge->second < 0) {
            return std::nullopt;
        }
        return ReviewPair{judge->second, submission->second};
    }

private:
    std::map<JudgeId, int> m_judges; ///< -1 = a shadow judge
    std::map<SubmissionId, int> m_submissions;
};

/// Puts a problem together from what an event holds.
class ProblemBuilder
{
public:
    ProblemBuilder(const JudgingState &state, AssignmentProblem &problem)
        : m_state(state)
        , m_problem(problem)
        , m_finder(state, problem)
    {
        for (const Conflict &conflict : state.conflicts) {
            m_conflicts.insert({conflict.judge, conflict.submission});
        }
    }

    void build(std::optional<int> wanted)
    {
        forbid();
        keepBallots();
        keepPins();
        note();
        m_problem.wanted.assign(m_problem.submissions.size(), wanted.value_or(0));
        if (!wanted) {
            countWhatIsThere();
        }
        count();
    }

private:
    using Marks = std::map<Assignment, BallotState>;

    void shut(const ReviewPair &pair) { m_problem.allowed[size_t(pair.judge)][size_t(pair.submission)] = 0; }

    void forbid()
    {
        for (const Assignment &conflict : m_conflicts) {
            if (const auto pair = m_finder.find(conflict)) {
                shut(*pair);
            }
        }
        for (const ReviewRule &rule : m_state.rules) {
            const auto pair = m_finder.find({rule.judge, rule.submission});
            if (pair && rule.kind == ReviewRuleKind::Forbidden) {
                shut(*pair);
            }
        }
        for (size_t j = 0; j < m_problem.judges.size(); ++j) {
            const QStringList &tracks = m_problem.judges[j].tracks;
            for (size_t s = 0; s < m_problem.submissions.size() && !tracks.isEmpty(); ++s) {
                if (!tracks.contains(m_problem.submissions[s].track, Qt::CaseInsensitive)) {
                    m_problem.allowed[j][s] = 0;
                }
            }
        }
    }

    [[nodiscard]] BallotState stateOf(const Ballot &ballot, const std::optional<ReviewPair> &pair)
    {
        if (!pair) {
            return ballotState(ballot, m_state.rubric);
        }
        const QString &track = m_problem.submissions[size_t(pair->submission)].track;
        const auto rubric = m_rubrics.try_emplace(track, m_state.rubric.forTrack(track)).first;
        return ballotState(ballot, rubric->second);
    }

    /// Begun ballots become kept reviews; set-aside ones and shadow judges' stay without being one. What a judge who
    /// takes part no more has only begun is anybody's.
    void keepBallots()
    {
        for (const Ballot &ballot : m_state.ballots) {
            const Assignment ids{ballot.judge, ballot.submission};
            const auto pair = m_finder.find(ids);
            const BallotState is = stateOf(ballot, pair);
            const bool left = pair && is == BallotState::Begun && m_problem.judges[size_t(pair->judge)].hasLeft();
            if (is == BallotState::Empty || left || !m_finder.isKnown(ids) || !m_marked.emplace(ids, is).second) {
                continue;
            }
            if (pair) {
                shut(*pair);
            }
            if (pair && is != BallotState::SetAside) {
                m_problem.kept.push_back(*pair);
                m_problem.conflictsKept += int(m_conflicts.count(ids));
            } else {
                m_problem.setAside.push_back(ids);
            }
        }
    }

    void keepPins()
    {
        for (const ReviewRule &rule : m_state.rules) {
            const Assignment ids{rule.judge, rule.submission};
            if (rule.kind != ReviewRuleKind::Pinned || m_marked.contains(ids) || !m_finder.isKnown(ids)) {
                continue;
            }
            if (m_conflicts.contains(ids)) {
                m_problem.findings << pinnedConflict(ids);
            } else if (const auto pair = m_finder.find(ids)) {
                shut(*pair);
                m_problem.kept.push_back(*pair);
            } else {
                m_problem.setAside.push_back(ids);
            }
        }
    }

    [[nodiscard]] Finding pinnedConflict(const Assignment &ids) const
    {
        const auto judge = std::find_if(m_state.judges.begin(), m_state.judges.end(),
                                        [&](const Judge &other) { return other.id == ids.judge; });
        const auto submission = std::find_if(m_state.submissions.begin(), m_state.submissions.end(),
                                             [&](const Submission &other) { return other.id == ids.submission; });
        const QString title = submission->shownTitle();
        return {Severity::Error,
                u"judging.pinned-conflict"_s,
                AssignRuleTexts::tr("%1 is to score %2 by your wish, but has a conflict with it; she does not get it.")
                    .arg(judge->name, title),
                {{}, 0, {}, title},
                AssignRuleTexts::tr("Free the pair, or remove the conflict where it is none.")};
    }

    /// What was assigned before.
    void note()
    {
        for (const Assignment &assignment : m_state.assignments) {
            if (const auto pair = m_finder.find(assignment)) {
                m_problem.standing[size_t(pair->judge)][size_t(pair->submission)] = 1;
            }
        }
    }

    void countWhatIsThere()
    {
        std::set<Assignment> reviews(m_state.assignments.begin(), m_state.assignments.end());
        for (const auto &[ids, is] : m_marked) {
            if (is == BallotState::SetAside) {
                reviews.erase(ids);
            } else {
                reviews.insert(ids);
            }
        }
        for (const Assignment &review : reviews) {
            if (const auto pair = m_finder.find(review)) {
                ++m_problem.wanted[size_t(pair->submission)];
            }
        }
    }

    void count()
    {
        m_problem.load.assign(m_problem.judges.size(), 0);
        m_problem.need = m_problem.wanted;
        for (const ReviewPair &pair : m_problem.kept) {
            ++m_problem.load[size_t(pair.judge)];
            int &need = m_problem.need[size_t(pair.submission)];
            need = std::max(0, need - 1);
        }
        for (size_t j = 0; j < m_problem.judges.size(); ++j) {
            const int open = int(std::count(m_problem.allowed[j].begin(), m_problem.allowed[j].end(), 1));
            const int left = m_problem.judges[j].capacity.value_or(open + m_problem.load[j]) - m_problem.load[j];
            m_problem.room.push_back(std::clamp(left, 0, open));
        }
    }

    const JudgingState &m_state;
    AssignmentProblem &m_problem;
    PairFinder m_finder;
    std::set<Assignment> m_conflicts;
    Marks m_marked; ///< ballots that stay
    std::map<QString, Rubric> m_rubrics;
};

} // namespace

AssignmentProblem assignmentProblem(const JudgingState &state, std::optional<int> wanted, Staying staying)
{
    AssignmentProblem problem;
    problem.staying = staying;
    std::copy_if(state.judges.begin(), state.judges.end(), std::back_inserter(problem.judges),
                 [](const Judge &judge) { return !judge.shadow; });
    std::copy_if(state.submissions.begin(), state.submissions.end(), std::back_inserter(problem.submissions),
                 [](const Submission &submission) { return !submission.disqualified; });
    const auto table = [&](char value) {
        return PairTable(problem.judges.size(), std::vector<char>(problem.submissions.size(), value));
    };
    problem.allowed = table(1);
    problem.standing = table(0);
    problem.misfit = misfitsOf(problem.judges, problem.submissions);
    ProblemBuilder(state, problem).build(wanted);
    return problem;
}

} // namespace jamwright
