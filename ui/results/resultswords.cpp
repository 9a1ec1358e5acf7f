// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultswords.h"

#include "ui/charts/shorttitle.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ResultsTexts {
    Q_DECLARE_TR_FUNCTIONS(ResultsWords)
};

/// "Owl, Fox and 3 more".
QString someOf(const QStringList &names, qsizetype most)
{
    if (names.size() <= most) {
        return QLocale().createSeparatedList(names);
    }
    return ResultsTexts::tr("%1 and %n more", nullptr, int(names.size() - most + 1))
        .arg(names.first(most - 1).join(u", "_s));
}

MethodWords weightedMeanWords()
{
    return {
        ResultsTexts::tr("Weighted mean"),
        ResultsTexts::tr("A ballot is worth the weighted mean of its marks; a submission, the mean of its ballots."),
        ResultsTexts::tr("PyWeek, Devpost and most others")};
}

MethodWords severityWords()
{
    return {
        ResultsTexts::tr("Severity-adjusted mean"),
        ResultsTexts::tr("The mean after taking off what a severe or lenient judge does to all of her marks, as far "
                         "as the marks show it. The only way that says how sure each place is."),
        ResultsTexts::tr("two-way additive model, judges’ effects shrunk by REML")};
}

MethodWords peerWords(const QString &method)
{
    if (method == "itch"_L1) {
        return {ResultsTexts::tr("As on itch.io"),
                ResultsTexts::tr("The weighted mean, docked where a submission has fewer ratings than the middle one."),
                ResultsTexts::tr("itch.io’s jams")};
    }
    return {
        ResultsTexts::tr("As on PyWeek"),
        ResultsTexts::tr("The mean of the criteria’s means, cut off at two decimals. Teams and individuals apart; more "
                         "than half of the entrants can disqualify an entry."),
        ResultsTexts::tr("PyWeek’s rules and its program")};
}

} // namespace

const QStringList &tallyMethods()
{
    static const QStringList methods = {u"weighted-mean"_s, severityAdjusted, u"trimmed"_s, u"median"_s,
                                        u"borda"_s,         u"itch"_s,        u"pyweek"_s};
    return methods;
}

MethodWords methodWords(const QString &method)
{
    if (method.isEmpty() || method == "weighted-mean"_L1) {
        return weightedMeanWords();
    }
    if (method == severityAdjusted) {
        return severityWords();
    }
    if (method == "trimmed"_L1) {
        return {
            ResultsTexts::tr("Trimmed mean"),
            ResultsTexts::tr("In each criterion the highest and the lowest mark do not count; then the weighted mean."),
            ResultsTexts::tr("Ludum Dare")};
    }
    if (method == "median"_L1) {
        return {ResultsTexts::tr("Median"),
                ResultsTexts::tr("The middle one of a submission’s ballots: a single odd ballot moves nothing."),
                ResultsTexts::tr("pretalx")};
    }
    if (method == "borda"_L1) {
        return {
            ResultsTexts::tr("Order only"),
            ResultsTexts::tr("How many of her other submissions a judge puts below it; how far below does not count."),
            ResultsTexts::tr("Borda 1781, ties after Dummett")};
    }
    if (method == "itch"_L1 || method == "pyweek"_L1) {
        return peerWords(method);
    }
    return {method, {}, {}};
}

const QStringList &tieRules()
{
    static const QStringList rules = {u"median"_s, u"best-ballot"_s, u"first-criterion"_s, u"reviews"_s};
    return rules;
}

QString tieRuleWords(const QString &rule)
{
    if (rule == "median"_L1) {
        return ResultsTexts::tr("the higher median of the ballots");
    }
    if (rule == "best-ballot"_L1) {
        return ResultsTexts::tr("the higher best ballot");
    }
    if (rule == "first-criterion"_L1) {
        return ResultsTexts::tr("the higher mean in the first criterion");
    }
    return rule == "reviews"_L1 ? ResultsTexts::tr("the greater number of reviews") : rule;
}

QString methodText(const QString &method, const TallyChoice &choice, const Rubric &rubric)
{
    QStringList weights;
    for (const Criterion &criterion : rubric.criteria) {
        //: A criterion with its weight: "Creativity × 2".
        weights.append(ResultsTexts::tr("%1 × %2").arg(criterion.name, QLocale().toString(criterion.weight)));
    }
    QStringList sentences = {ResultsTexts::tr("%1.", "a way of ranking").arg(methodWords(method).name)};
    if (!weights.isEmpty() && method != "pyweek"_L1) { // which weighs all alike
        sentences << ResultsTexts::tr("Weights: %1.").arg(weights.join(u" · "_s));
    }
    if (!choice.ties.isEmpty()) {
        QStringList rules;
        std::transform(choice.ties.begin(), choice.ties.end(), std::back_inserter(rules), tieRuleWords);
        sentences << ResultsTexts::tr("Ties go to %1.").arg(rules.join(ResultsTexts::tr(", then to ")));
    }
    if (choice.decimals) {
        sentences << ResultsTexts::tr("Scores count to %n decimal(s).", nullptr, *choice.decimals);
    }
    return sentences.join(u' ');
}

QString changesSentence(const std::vector<PlaceChange> &changes, int most)
{
    std::vector<PlaceChange> placed = changes;
    std::erase_if(placed, [](const PlaceChange &one) { return one.rank == 0 || one.rawRank == 0; });
    if (placed.empty()) {
        return {};
    }
    std::stable_sort(placed.begin(), placed.end(), [](const PlaceChange &a, const PlaceChange &b) {
        return std::abs(a.rank - a.rawRank) > std::abs(b.rank - b.rawRank);
    });
    QStringList moves;
    for (const PlaceChange &one : placed) {
        moves << ResultsTexts::tr("%1 from %2 to %3", "a submission and its places")
                     .arg(shortTitle(one.title), QLocale().toString(one.rawRank), QLocale().toString(one.rank));
    }
    return ResultsTexts::tr("%n place(s) change against the plain mean: %1.", nullptr, int(placed.size()))
        .arg(someOf(moves, most));
}

QString partsSentence(const Ranking &ranking)
{
    if (ranking.components <= 1) {
        return {};
    }
    QString sentence =
        ResultsTexts::tr("Places across the %n group(s) of submissions cannot be compared: no judge links "
                         "them.",
                         nullptr, ranking.components);
    for (const Finding &finding : ranking.findings) {
        if (finding.key == "judging.not-connected"_L1 && !finding.remedy.isEmpty()) {
            sentence += u' ' + finding.remedy;
        }
    }
    return sentence;
}

QString winnerSentence(const Ranking &ranking)
{
    constexpr qsizetype named = 4;
    const std::set<SubmissionId> beside(ranking.besideFirst.begin(), ranking.besideFirst.end());
    QStringList others;
    QStringList first;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank == 1) {
            first << shortTitle(row.title);
        } else if (beside.contains(row.submission)) {
            others << shortTitle(row.title);
        }
    }
    if (!others.isEmpty()) {
        return ResultsTexts::tr("The marks do not tell %1 apart from %2.", "winners, others")
            .arg(someOf(first, named), someOf(others, named));
    }
    return {};
}

} // namespace jamwright
