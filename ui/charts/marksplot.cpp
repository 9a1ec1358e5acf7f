// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/marksplot.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostBins = 21; // a scale from 0 to 10 in halves is drawn mark by mark
constexpr int wideBins = 10;

struct MarksTexts {
    Q_DECLARE_TR_FUNCTIONS(MarksPlot)
};

QString markText(double mark)
{
    return QLocale().toString(mark, 'g', 6);
}

/// The ballots whose marks count.
std::vector<const Ballot *> countedBallots(const JudgingState &state)
{
    std::set<JudgeId> shadows;
    std::set<SubmissionId> out;
    for (const Judge &judge : state.judges) {
        if (judge.shadow) {
            shadows.insert(judge.id);
        }
    }
    for (const Submission &submission : state.submissions) {
        if (submission.disqualified) {
            out.insert(submission.id);
        }
    }
    std::vector<const Ballot *> counted;
    for (const Ballot &ballot : state.ballots) {
        if (!shadows.contains(ballot.judge) && !out.contains(ballot.submission)) {
            counted.push_back(&ballot);
        }
    }
    return counted;
}

std::vector<MarkBin> binsOf(const Criterion &criterion, const std::vector<double> &marks)
{
    const double range = criterion.highest - criterion.lowest;
    const auto steps = int(std::lround(range / criterion.step)) + 1;
    const int bins = steps <= mostBins ? steps : wideBins;
    const double width = steps <= mostBins ? criterion.step : range / wideBins;
    std::vector<MarkBin> made;
    for (int bin = 0; bin < bins; ++bin) {
        const double low = criterion.lowest + bin * width;
        const double high = bin == bins - 1 ? criterion.highest : low + width - criterion.step;
        made.push_back({bins == steps ? markText(low)
                                      : MarksTexts::tr("%1–%2", "marks from, to").arg(markText(low), markText(high)),
                        0});
    }
    for (const double mark : marks) {
        // The highest mark belongs to the last bin, also where bins are wide.
        const double at = (mark - criterion.lowest) / width;
        const int bin = bins == steps ? int(std::lround(at)) : int(std::floor(at));
        ++made[size_t(std::clamp(bin, 0, bins - 1))].count;
    }
    return made;
}

CriterionMarks marksOf(const Criterion &criterion, const std::vector<const Ballot *> &ballots)
{
    CriterionMarks counted;
    counted.criterion = criterion.name;
    std::vector<double> marks;
    for (const Ballot *ballot : ballots) {
        const auto mark = ballot->marks.find(criterion.id);
        if (mark == ballot->marks.end()) {
            continue;
        }
        if (mark->second.state == MarkState::Scored) {
            marks.push_back(mark->second.value);
        } else if (mark->second.state == MarkState::NotApplicable) {
            ++counted.notApplicable;
        } else {
            ++counted.setAside;
        }
    }
    counted.scored = int(marks.size());
    counted.bins = binsOf(criterion, marks);
    if (!marks.empty()) {
        std::sort(marks.begin(), marks.end());
        counted.mean = std::accumulate(marks.begin(), marks.end(), 0.0) / double(marks.size());
        counted.median = (marks[(marks.size() - 1) / 2] + marks[marks.size() / 2]) / 2;
    }
    return counted;
}

Fact commonest(const CriterionMarks &marks)
{
    if (marks.scored == 0) {
        return {u"–"_s, {}};
    }
    const auto most = std::max_element(marks.bins.begin(), marks.bins.end(),
                                       [](const MarkBin &a, const MarkBin &b) { return a.count < b.count; });
    return {most->label, double(most - marks.bins.begin())};
}

bool haveOneScale(const std::vector<CriterionMarks> &criteria)
{
    return std::all_of(criteria.begin(), criteria.end(), [&](const CriterionMarks &one) {
        return std::equal(one.bins.begin(), one.bins.end(), criteria.front().bins.begin(), criteria.front().bins.end(),
                          [](const MarkBin &a, const MarkBin &b) { return a.label == b.label; });
    });
}

/// Where all criteria share a scale each mark has a column; else the figures have to do.
FactsTable marksFacts(const std::vector<CriterionMarks> &criteria)
{
    const bool sameScale = !criteria.empty() && haveOneScale(criteria);
    const bool without = std::any_of(criteria.begin(), criteria.end(), [](const CriterionMarks &one) {
        return one.notApplicable > 0 || one.setAside > 0;
    });
    FactsTable facts;
    facts.headers = {MarksTexts::tr("Criterion"), MarksTexts::tr("Marks"), MarksTexts::tr("Mean"),
                     MarksTexts::tr("Median"), MarksTexts::tr("Most frequent")};
    if (without) {
        facts.headers << MarksTexts::tr("Not applicable") << MarksTexts::tr("Set aside");
    }
    for (size_t bin = 0; sameScale && bin < criteria.front().bins.size(); ++bin) {
        facts.headers << MarksTexts::tr("× %1", "how often that mark was given").arg(criteria.front().bins[bin].label);
    }
    for (const CriterionMarks &one : criteria) {
        std::vector<Fact> cells = {textFact(one.criterion), countFact(one.scored), numberFact(one.mean, 2),
                                   numberFact(one.median, 1), commonest(one)};
        if (without) {
            cells.push_back(countFact(one.notApplicable));
            cells.push_back(countFact(one.setAside));
        }
        for (size_t bin = 0; sameScale && bin < one.bins.size(); ++bin) {
            cells.push_back(countFact(one.bins[bin].count));
        }
        facts.rows.push_back(std::move(cells));
    }
    return facts;
}

} // namespace

QString CriterionMarks::hint() const
{
    const QString count = MarksTexts::tr("%n mark(s)", nullptr, scored);
    return mean ? MarksTexts::tr("%1: %2, mean %3, median %4")
                      .arg(criterion, count, QLocale().toString(*mean, 'f', 2), QLocale().toString(*median, 'f', 1))
                : MarksTexts::tr("%1: %2", "criterion: marks").arg(criterion, count);
}

MarksPlot marksPlot(const JudgingState &state)
{
    MarksPlot plot;
    plot.title = MarksTexts::tr("How often each mark was given");
    plot.caption = MarksTexts::tr("One chart a criterion; the number on a bar is how often that mark was given.");
    const std::vector<const Ballot *> ballots = countedBallots(state);
    int marks = 0;
    for (const Criterion &criterion : state.rubric.criteria) {
        plot.criteria.push_back(marksOf(criterion, ballots));
        marks += plot.criteria.back().scored;
    }
    plot.sentences << MarksTexts::tr("%1 on %2.", "marks, ballots")
                          .arg(MarksTexts::tr("%n mark(s)", nullptr, marks),
                               MarksTexts::tr("%n ballot(s)", nullptr, int(ballots.size())));
    plot.facts = marksFacts(plot.criteria);
    return plot;
}

} // namespace jamwright
