// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowplot.h"
#include "ui/charts/shorttitle.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PlacesTexts {
    Q_DECLARE_TR_FUNCTIONS(PlacesPlot)
};

QString percent(double share)
{
    return PlacesTexts::tr("%1 %", "a share in percent").arg(QLocale().toString(share * 100, 'f', 0));
}

QString intervalText(const RankedSubmission &row)
{
    if (!row.rankLow || !row.rankHigh) {
        return u"–"_s;
    }
    return *row.rankLow == *row.rankHigh
               ? QLocale().toString(*row.rankLow)
               : PlacesTexts::tr("%1 to %2", "places")
                     .arg(QLocale().toString(*row.rankLow), QLocale().toString(*row.rankHigh));
}

QString placeWord(const RankedSubmission &row)
{
    const QString place = QLocale().toString(row.rank);
    return row.tied ? u'=' + place : place;
}

/// "Owl", or "Owl (team)" where teams and individuals are ranked apart.
QString nameWithGroup(const RankedSubmission &row)
{
    if (row.group.isEmpty()) {
        return row.title;
    }
    return row.group == "team"_L1 ? PlacesTexts::tr("%1 (team)").arg(row.title)
                                  : PlacesTexts::tr("%1 (individual)").arg(row.title);
}

QString placeHint(const RankedSubmission &row)
{
    QStringList lines = {nameWithGroup(row)};
    if (!row.team.isEmpty() && row.team != row.title) {
        lines << PlacesTexts::tr("Team: %1").arg(row.team);
    }
    lines << (row.tied ? PlacesTexts::tr("Place %1, shared").arg(QLocale().toString(row.rank))
                       : PlacesTexts::tr("Place %1").arg(QLocale().toString(row.rank)));
    if (row.rankLow && row.rankHigh) {
        lines << PlacesTexts::tr("90 % interval: place %1").arg(intervalText(row));
    }
    if (row.pFirst && row.pTop3) {
        lines << PlacesTexts::tr("First with a chance of %1, among the first three with %2")
                     .arg(percent(*row.pFirst), percent(*row.pTop3));
    }
    return lines.join(u'\n');
}

/// The runs of neighbouring rows that are of one group; a row of another part between them ends a run.
std::vector<RowBand> bandsOf(const std::vector<SubmissionId> &order,
                             const std::vector<std::vector<SubmissionId>> &groups)
{
    std::map<SubmissionId, size_t> groupOf;
    for (size_t group = 0; group < groups.size(); ++group) {
        for (const SubmissionId id : groups[group]) {
            groupOf[id] = group;
        }
    }
    std::vector<RowBand> bands;
    for (size_t first = 0; first < order.size();) {
        size_t next = first + 1;
        const auto group = groupOf.find(order[first]);
        while (group != groupOf.end() && next < order.size() && groupOf.contains(order[next]) &&
               groupOf[order[next]] == group->second) {
            ++next;
        }
        if (next - first > 1) {
            bands.push_back({int(first), int(next) - 1});
        }
        first = next;
    }
    return bands;
}

/// "The marks do not tell Owl, Fox and 3 more apart.", of the second group on "Nor Bat and Newt."
QString groupSentence(const std::vector<SubmissionId> &group, const std::map<SubmissionId, QString> &titles, bool first)
{
    constexpr qsizetype named = 4;
    QStringList names;
    for (const SubmissionId id : group) {
        if (const auto title = titles.find(id); title != titles.end()) {
            names << shortTitle(title->second);
        }
    }
    QString some = QLocale().createSeparatedList(names);
    if (names.size() > named) {
        some = PlacesTexts::tr("%1 and %n more", nullptr, int(names.size() - named + 1))
                   .arg(names.first(named - 1).join(u", "_s));
    }
    return first ? PlacesTexts::tr("The marks do not tell %1 apart.").arg(some)
                 : PlacesTexts::tr("Nor %1.", "do they tell these apart").arg(some);
}

QStringList placeSentences(const Ranking &ranking, const std::map<SubmissionId, QString> &titles, bool intervals)
{
    constexpr size_t most = 3;
    QStringList sentences;
    if (!intervals) {
        sentences << (ranking.components > 1 && ranking.method == "severity-adjusted"_L1
                          ? PlacesTexts::tr("There are no intervals across panels that no judge links.")
                          : PlacesTexts::tr(
                                "This way of ranking does not say how sure a place is; “severity-adjusted” does."));
    }
    for (size_t i = 0; i < std::min(most, ranking.notSeparable.size()); ++i) {
        sentences << groupSentence(ranking.notSeparable[i], titles, i == 0);
    }
    if (ranking.notSeparable.size() > most) {
        sentences << PlacesTexts::tr("Nor those of %n further group(s), which the table names.", nullptr,
                                     int(ranking.notSeparable.size() - most));
    }
    return sentences;
}

std::map<SubmissionId, int> groupNumbers(const Ranking &ranking)
{
    std::map<SubmissionId, int> numbers;
    for (size_t group = 0; group < ranking.notSeparable.size(); ++group) {
        for (const SubmissionId id : ranking.notSeparable[group]) {
            numbers[id] = int(group) + 1;
        }
    }
    return numbers;
}

FactsTable placeFacts(const std::vector<RankedSubmission> &rows, const std::map<SubmissionId, int> &groups,
                      bool intervals)
{
    FactsTable facts;
    facts.headers = {PlacesTexts::tr("Place"), PlacesTexts::tr("Submission")};
    if (intervals) {
        facts.headers << PlacesTexts::tr("Likely") << PlacesTexts::tr("First") << PlacesTexts::tr("Top three");
    }
    if (!groups.empty()) {
        facts.headers << PlacesTexts::tr("Group", "of submissions that cannot be told apart");
    }
    const auto share = [](std::optional<double> value) {
        return value ? Fact{percent(*value), value} : Fact{u"–"_s, {}};
    };
    for (const RankedSubmission &row : rows) {
        std::vector<Fact> cells = {{placeWord(row), double(row.rank)}, textFact(nameWithGroup(row))};
        if (intervals) {
            cells.push_back({intervalText(row), row.rankLow ? std::optional(double(*row.rankLow)) : std::nullopt});
            cells.push_back(share(row.pFirst));
            cells.push_back(share(row.pTop3));
        }
        if (!groups.empty()) {
            const auto number = groups.find(row.submission);
            cells.push_back(number == groups.end() ? Fact{u"–"_s, {}} : countFact(number->second));
        }
        facts.rows.push_back(std::move(cells));
    }
    return facts;
}

} // namespace

RowPlot placesPlot(const Ranking &ranking)
{
    RowPlot plot;
    plot.title = PlacesTexts::tr("Places and how sure they are");
    plot.axis = PlacesTexts::tr("Place");
    plot.whole = true;
    std::vector<RankedSubmission> ranked;
    std::vector<SubmissionId> order;
    std::map<SubmissionId, QString> titles;
    int last = 1;
    bool intervals = false;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank == 0) {
            continue;
        }
        ranked.push_back(row);
        order.push_back(row.submission);
        titles[row.submission] = row.title;
        last = std::max({last, row.rank, row.rankHigh.value_or(0)});
        intervals = intervals || row.rankLow.has_value();
        PlotRow drawn{placeWord(row) + u"  "_s + nameWithGroup(row), placeHint(row), double(row.rank), {}, {}};
        if (row.rankLow && row.rankHigh) {
            drawn.low = *row.rankLow;
            drawn.high = *row.rankHigh;
        }
        plot.rows.push_back(std::move(drawn));
    }
    plot.least = 0.5;
    plot.most = last + 0.5;
    plot.bands = bandsOf(order, ranking.notSeparable);
    plot.sentences = placeSentences(ranking, titles, intervals);
    plot.facts = placeFacts(ranked, groupNumbers(ranking), intervals);
    plot.caption = !intervals           ? PlacesTexts::tr("Dot: the place.")
                   : plot.bands.empty() ? PlacesTexts::tr("Dot: the place. Bar: where it lies with a chance of 90 %.")
                                        : PlacesTexts::tr("Dot: the place. Bar: where it lies with a chance of 90 %. "
                                                          "Shaded: submissions that the marks do not tell apart.");
    return plot;
}

} // namespace jamwright
