// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/ranking/medals.h"

#include "ui/results/ranking/podium.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t medals = 3;
constexpr double hundred = 100;

struct MedalTexts {
    Q_DECLARE_TR_FUNCTIONS(Medals)
};

struct MarkSum {
    double sum = 0;
    int count = 0;
};

bool couldRun(const Ballot &ballot)
{
    return std::none_of(ballot.marks.begin(), ballot.marks.end(), [](const auto &entry) {
        return entry.second.state == MarkState::CouldNotRun || entry.second.state == MarkState::Recused;
    });
}

std::map<SubmissionId, MarkSum> marksFor(const JudgingState &state, CriterionId criterion)
{
    std::set<JudgeId> shadows;
    for (const Judge &judge : state.judges) {
        if (judge.shadow) {
            shadows.insert(judge.id);
        }
    }
    std::map<SubmissionId, MarkSum> sums;
    for (const Ballot &ballot : state.ballots) {
        const auto mark = ballot.marks.find(criterion);
        if (mark != ballot.marks.end() && mark->second.state == MarkState::Scored && couldRun(ballot) &&
            !shadows.contains(ballot.judge)) {
            MarkSum &sum = sums[ballot.submission];
            sum.sum += mark->second.value;
            ++sum.count;
        }
    }
    return sums;
}

/// Hundredths of the mean → who has it, the best first.
using Levels = std::map<int, QStringList, std::greater<>>;

std::vector<Fact> medalCells(const Levels &levels)
{
    std::vector<Fact> cells;
    size_t taken = 0; // places that are given
    for (const auto &[hundredths, titles] : levels) {
        if (taken >= medals) {
            break;
        }
        while (cells.size() < taken) {
            cells.push_back({u"–"_s, {}}); // taken up by a tie
        }
        cells.push_back(
            {MedalTexts::tr("%1 (%2)", "submissions and their mean")
                 .arg(QLocale().createSeparatedList(titles), QLocale().toString(hundredths / hundred, 'f', 2)),
             {}});
        taken += size_t(titles.size());
    }
    cells.resize(medals, {u"–"_s, {}});
    return cells;
}

} // namespace

FactsTable criterionMedals(const JudgingState &state, const Ranking &ranking)
{
    std::vector<QString> groups;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank > 0 && std::find(groups.begin(), groups.end(), row.group) == groups.end()) {
            groups.push_back(row.group);
        }
    }
    const bool apart = groups.size() > 1 || (!groups.empty() && !groups.front().isEmpty());
    FactsTable facts;
    facts.headers << MedalTexts::tr("Criterion");
    if (apart) {
        facts.headers << MedalTexts::tr("Among");
    }
    facts.headers << MedalTexts::tr("Gold") << MedalTexts::tr("Silver") << MedalTexts::tr("Bronze");
    for (const Criterion &criterion : state.rubric.criteria) {
        if (criterion.isDisqualifyVote()) {
            continue;
        }
        const auto sums = marksFor(state, criterion.id);
        for (const QString &group : groups) {
            Levels levels;
            for (const RankedSubmission &row : ranking.rows) {
                const auto sum = sums.find(row.submission);
                if (row.rank > 0 && row.group == group && sum != sums.end()) {
                    constexpr double rounding = 1e-9; // 4.35 × 100 is a little less than 435
                    const double mean = sum->second.sum / sum->second.count;
                    levels[int(std::floor(mean * hundred + rounding))] << row.title;
                }
            }
            std::vector<Fact> cells = {textFact(criterion.name)};
            if (apart) {
                cells.push_back(textFact(groupTitle(group)));
            }
            const std::vector<Fact> given = medalCells(levels);
            cells.insert(cells.end(), given.begin(), given.end());
            facts.rows.push_back(std::move(cells));
        }
    }
    return facts;
}

} // namespace jamwright
