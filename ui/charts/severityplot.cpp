// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowplot.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SeverityPlotTexts {
    Q_DECLARE_TR_FUNCTIONS(SeverityPlot)
};

QString bearingWord(const JudgeSeverity &judge)
{
    if (!judge.severity) {
        return SeverityPlotTexts::tr("not estimated");
    }
    switch (judge.bearing) {
    case JudgeBearing::Severe:
        return SeverityPlotTexts::tr("severe");
    case JudgeBearing::Lenient:
        return SeverityPlotTexts::tr("lenient");
    case JudgeBearing::Unremarkable:
        break;
    }
    return SeverityPlotTexts::tr("nothing certain");
}

/// "+0.35", "−0.20".
QString signedText(double value)
{
    const QString size = QLocale().toString(std::abs(value), 'f', 2);
    return (value < 0 ? u"−"_s : u"+"_s) + size;
}

QString severityHint(const JudgeSeverity &judge)
{
    return SeverityPlotTexts::tr("%1\nAdds %2 to her marks, give or take %3\n%4")
        .arg(judge.name, signedText(judge.severity.value_or(0)),
             QLocale().toString(judge.standardError.value_or(0), 'f', 2),
             SeverityPlotTexts::tr("%n review(s): %1", nullptr, judge.reviews).arg(bearingWord(judge)));
}

FactsTable severityFacts(const std::vector<JudgeSeverity> &judges, bool parts)
{
    FactsTable facts;
    facts.headers = {SeverityPlotTexts::tr("Judge"), SeverityPlotTexts::tr("Adds"), SeverityPlotTexts::tr("Error"),
                     SeverityPlotTexts::tr("Reviews"), SeverityPlotTexts::tr("What it tells")};
    if (parts) {
        facts.headers << SeverityPlotTexts::tr("Panel");
    }
    for (const JudgeSeverity &judge : judges) {
        std::vector<Fact> cells = {textFact(judge.name),
                                   {judge.severity ? signedText(*judge.severity) : u"–"_s, judge.severity},
                                   numberFact(judge.standardError, 2),
                                   countFact(judge.reviews),
                                   textFact(bearingWord(judge))};
        if (parts) {
            cells.push_back(countFact(judge.component + 1));
        }
        facts.rows.push_back(std::move(cells));
    }
    return facts;
}

QStringList severitySentences(const std::vector<JudgeSeverity> &judges, bool parts)
{
    if (judges.empty()) {
        return {
            SeverityPlotTexts::tr("Only the severity-adjusted mean estimates how severe judges are. It is chosen under "
                                  "“Way of ranking”, before anybody looks at results.")};
    }
    const auto count = [&](JudgeBearing bearing) {
        return int(
            std::count_if(judges.begin(), judges.end(), [&](const auto &one) { return one.bearing == bearing; }));
    };
    if (std::none_of(judges.begin(), judges.end(), [](const auto &one) { return one.severity.has_value(); })) {
        return {SeverityPlotTexts::tr("The marks tell no difference between judges.")};
    }
    QStringList sentences;
    const int severe = count(JudgeBearing::Severe);
    const int lenient = count(JudgeBearing::Lenient);
    if (severe + lenient == 0) {
        sentences << SeverityPlotTexts::tr("No judge stands out: what differs between them may be chance.");
    } else {
        sentences << SeverityPlotTexts::tr("%1, %2.", "so many severe judges, so many lenient ones")
                         .arg(SeverityPlotTexts::tr("%n judge(s) marked severely", nullptr, severe),
                              SeverityPlotTexts::tr("%n leniently", nullptr, lenient));
    }
    sentences << SeverityPlotTexts::tr("A judge with few reviews is called neither.");
    if (parts) {
        sentences << SeverityPlotTexts::tr("Judges of different panels cannot be compared: nobody links them.");
    }
    return sentences;
}

} // namespace

RowPlot severityPlot(const Ranking &ranking)
{
    RowPlot plot;
    plot.title = SeverityPlotTexts::tr("How severe the judges are");
    plot.axis = SeverityPlotTexts::tr("Adds to her marks: − severe, + lenient");
    plot.caption =
        SeverityPlotTexts::tr("Dot: what she adds. Bar: one standard error to either side. Triangle: severe. "
                              "Diamond: lenient.");
    plot.middle = 0;
    std::vector<JudgeSeverity> judges = ranking.severity;
    std::stable_sort(judges.begin(), judges.end(), [](const JudgeSeverity &a, const JudgeSeverity &b) {
        return a.component != b.component ? a.component < b.component : a.severity.value_or(0) < b.severity.value_or(0);
    });
    const bool parts = !judges.empty() && judges.front().component != judges.back().component;
    double reach = 0;
    for (const JudgeSeverity &judge : judges) {
        if (!judge.severity) {
            continue;
        }
        const double error = judge.standardError.value_or(0);
        reach = std::max(reach, std::abs(*judge.severity) + error);
        const PointKind kind = judge.bearing == JudgeBearing::Severe    ? PointKind::Low
                               : judge.bearing == JudgeBearing::Lenient ? PointKind::High
                                                                        : PointKind::Plain;
        plot.rows.push_back(
            {judge.name, severityHint(judge), judge.severity, *judge.severity - error, *judge.severity + error, kind});
    }
    constexpr double room = 1.1;
    constexpr double narrowest = 0.1;
    plot.most = std::max(reach, narrowest) * room;
    plot.least = -plot.most;
    plot.sentences = severitySentences(judges, parts);
    plot.facts = severityFacts(judges, parts);
    return plot;
}

} // namespace jamwright
