// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/linkfindings.h"

#include "judging/assign/reviewgraph.h"
#include "judging/assign/swaps.h"
#include "judging/components.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LinkTexts {
    Q_DECLARE_TR_FUNCTIONS(Assignment)
};

/// What keeps a judge from a submission of another part.
enum class Obstacle {
    Track,    ///< nothing but her tracks
    Room,     ///< nothing but her capacity
    Wish,     ///< what a pin overrides: a forbidden pair, or several of these
    Conflict, ///< or a ballot that she set aside: nothing overrides that
};

/// Looks for the obstacle between parts that is the easiest to do away with.
class ObstacleSearch
{
public:
    ObstacleSearch(const JudgingState &state, const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
        : m_problem(problem)
        , m_parts(reviewParts(problem, pairs))
        , m_load(problem.judges.size(), 0)
        , m_setAside(problem.setAside.begin(), problem.setAside.end())
    {
        std::set<ReviewPair> reviews(pairs.begin(), pairs.end());
        reviews.insert(problem.kept.begin(), problem.kept.end());
        for (const ReviewPair &pair : reviews) {
            ++m_load[size_t(pair.judge)];
            m_judges.insert(pair.judge);
            m_submissions.insert(pair.submission);
        }
        for (const Conflict &conflict : state.conflicts) {
            m_conflicts.insert({conflict.judge, conflict.submission});
        }
        for (const ReviewRule &rule : state.rules) {
            if (rule.kind == ReviewRuleKind::Forbidden) {
                m_forbidden.insert({rule.judge, rule.submission});
            }
        }
    }

    [[nodiscard]] Obstacle least()
    {
        Obstacle least = Obstacle::Conflict;
        for (const int judge : m_judges) {
            for (const int submission : m_submissions) {
                const bool links = m_parts.find(judge) != m_parts.find(int(m_problem.judges.size()) + submission);
                if (links && !m_problem.judges[size_t(judge)].hasLeft()) {
                    least = std::min(least, between({judge, submission}));
                }
            }
        }
        return least;
    }

private:
    [[nodiscard]] Obstacle between(const ReviewPair &pair) const
    {
        const Assignment ids = m_problem.ids(pair);
        if (m_conflicts.contains(ids) || m_setAside.contains(ids)) {
            return Obstacle::Conflict;
        }
        if (m_problem.mayReview(pair.judge, pair.submission)) {
            return Obstacle::Room;
        }
        const std::optional<int> &capacity = m_problem.judges[size_t(pair.judge)].capacity;
        const bool full = capacity && m_load[size_t(pair.judge)] >= *capacity;
        return full || m_forbidden.contains(ids) ? Obstacle::Wish : Obstacle::Track;
    }

    const AssignmentProblem &m_problem;
    DisjointSets m_parts;
    std::vector<int> m_load;
    std::set<Assignment> m_setAside;
    std::set<Assignment> m_conflicts;
    std::set<Assignment> m_forbidden;
    std::set<int> m_judges; ///< with a review
    std::set<int> m_submissions;
};

/// Pins override tracks, capacities and what was forbidden; conflicts nothing.
QString remedyFor(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::Track:
        return LinkTexts::tr("Tracks, conflicts, capacities and forbidden pairs leave no review that links them. Pin a "
                             "judge to a submission of another track ('jamctl judges pin', which overrides tracks) or "
                             "take tracks off a judge, and assign again.");
    case Obstacle::Room:
        return LinkTexts::tr("Tracks, conflicts, capacities and forbidden pairs leave no review that links them. Raise "
                             "a capacity, or pin a judge to a submission of another part ('jamctl judges pin', which "
                             "overrides capacities), and assign again.");
    case Obstacle::Wish:
        return LinkTexts::tr("Tracks, conflicts, capacities and forbidden pairs leave no review that links them. Pin a "
                             "judge to a submission of another part ('jamctl judges pin', which overrides all of these "
                             "but conflicts), and assign again.");
    case Obstacle::Conflict:
        return LinkTexts::tr("Every review that would link them is a conflict or was set aside. Pin a judge without a "
                             "conflict, a new one if need be, to a submission of each part ('jamctl judges pin'), and "
                             "assign again.");
    }
    Q_UNREACHABLE();
}

QString linkName(const AssignmentProblem &problem, const ReviewPair &pair)
{
    return LinkTexts::tr("%1 scores %2", "a judge, a submission")
        .arg(problem.judges[size_t(pair.judge)].name, problem.submissions[size_t(pair.submission)].shownTitle());
}

QString linkNames(const AssignmentProblem &problem, const std::vector<ReviewPair> &links)
{
    QStringList names;
    std::transform(links.begin(), links.end(), std::back_inserter(names),
                   [&](const ReviewPair &link) { return linkName(problem, link); });
    return names.join(u"; "_s);
}

std::vector<ReviewPair> together(std::vector<ReviewPair> pairs, const std::vector<ReviewPair> &more)
{
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

} // namespace

Finding bridgesOffered(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs,
                       const std::vector<ReviewPair> &offered)
{
    const int count = int(offered.size());
    const bool all = countParts(problem, together(pairs, offered)) == 1;
    const QString message = all ? LinkTexts::tr("%n more review(s) would link the parts: %1.", nullptr, count)
                                : LinkTexts::tr("%n more review(s) would link some of the parts: %1.", nullptr, count);
    return {Severity::Note,
            u"judging.bridges"_s,
            message.arg(linkNames(problem, offered)),
            {},
            LinkTexts::tr("Take them: 'jamctl judging assign --bridges'.")};
}

Finding linksKept(const AssignmentProblem &problem, const std::vector<ReviewPair> &links)
{
    return {Severity::Note,
            u"judging.links-kept"_s,
            LinkTexts::tr("%n review(s) more than asked for stay, as the panels would fall apart without: %1.", nullptr,
                          int(links.size()))
                .arg(linkNames(problem, links)),
            {},
            LinkTexts::tr("To forget them, assign with '--afresh', or in the window without keeping who is assigned.")};
}

Finding partsLeft(const JudgingState &state, const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs,
                  const std::vector<ReviewPair> &offered)
{
    const std::vector<ReviewPair> linked = together(pairs, offered);
    QStringList remedies;
    if (!offered.empty()) {
        remedies << LinkTexts::tr("Take the reviews that are offered: 'jamctl judging assign --bridges', or \"Link "
                                  "them\" in the window.");
    }
    if (countParts(problem, linked) > 1) {
        remedies << remedyFor(ObstacleSearch(state, problem, linked).least());
    }
    return notConnected(countParts(problem, pairs), remedies.join(u' '));
}

} // namespace jamwright
