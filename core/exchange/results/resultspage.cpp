// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/markup.h"
#include "exchange/results/wording.h"
#include "exchange/resultsexport.h"
#include "exchange/values/numbertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

bool hasAdjusted(const Ranking &ranking)
{
    return std::any_of(ranking.rows.begin(), ranking.rows.end(),
                       [](const RankedSubmission &row) { return row.adjusted.has_value(); });
}

bool hasIntervals(const Ranking &ranking)
{
    return std::any_of(ranking.rows.begin(), ranking.rows.end(),
                       [](const RankedSubmission &row) { return row.rankLow && row.rankHigh; });
}

QString placeText(const RankedSubmission &row)
{
    return row.rank == 0 ? QString() : QString::number(row.rank) + (row.tied ? u" ="_s : QString());
}

QString intervalText(const RankedSubmission &row)
{
    return row.rankLow && row.rankHigh ? PageTexts::tr("%1 to %2", "places").arg(*row.rankLow).arg(*row.rankHigh)
                                       : QString();
}

bool hasDecisions(const Ranking &ranking)
{
    return std::any_of(ranking.rows.begin(), ranking.rows.end(),
                       [](const RankedSubmission &row) { return !row.decidedBy.isEmpty(); });
}

bool hasGroups(const Ranking &ranking)
{
    return std::any_of(ranking.rows.begin(), ranking.rows.end(),
                       [](const RankedSubmission &row) { return row.rank > 0 && !row.group.isEmpty(); });
}

/// The scores of a ranking: of each round where there are several, else as given and by the method.
class ScoreColumns
{
public:
    explicit ScoreColumns(const ResultsSheet &sheet)
        : m_rounds(sheet.scores)
        , m_decimals(shownDecimals(sheet.ranking, sheet.decimals))
        , m_adjusted(hasAdjusted(sheet.ranking))
    {
    }

    [[nodiscard]] QStringList heads() const
    {
        QStringList texts;
        for (const RoundScores &round : m_rounds) {
            texts << (round.name.isEmpty()
                          ? PageTexts::tr("Score of round %1").arg(round.round)
                          : PageTexts::tr("Score of round %1, %2").arg(QString::number(round.round), round.name));
        }
        if (m_rounds.empty()) {
            texts << PageTexts::tr("Score") << (m_adjusted ? QStringList{PageTexts::tr("Adjusted")} : QStringList());
        }
        return texts;
    }

    [[nodiscard]] QStringList cells(const RankedSubmission &row) const
    {
        QStringList texts;
        for (const RoundScores &round : m_rounds) {
            const auto found = round.scores.find(row.submission);
            texts << figure(found == round.scores.end() ? std::nullopt : std::optional(found->second));
        }
        if (m_rounds.empty()) {
            texts << figure(row.raw) << (m_adjusted ? QStringList{figure(row.adjusted)} : QStringList());
        }
        return texts;
    }

private:
    [[nodiscard]] QString figure(std::optional<double> score) const
    {
        return scoreText(score, m_decimals, QLocale::c());
    }

    const std::vector<RoundScores> &m_rounds;
    int m_decimals;
    bool m_adjusted;
};

QString rankingTable(const ResultsSheet &sheet)
{
    const Ranking &ranking = sheet.ranking;
    const ScoreColumns scores(sheet);
    const bool intervals = hasIntervals(ranking);
    const bool decisions = hasDecisions(ranking);
    const bool groups = hasGroups(ranking);
    QStringList heads = {PageTexts::tr("Rank")};
    heads << (groups ? QStringList{PageTexts::tr("Among", "teams or individuals")} : QStringList())
          << PageTexts::tr("Submission") << PageTexts::tr("Team") << scores.heads()
          << (intervals ? QStringList{PageTexts::tr("Place, to 90 %")} : QStringList()) << PageTexts::tr("Reviews")
          << (decisions ? QStringList{PageTexts::tr("Tie decided by")} : QStringList())
          << (sheet.notes.empty() ? QStringList() : QStringList{PageTexts::tr("Note")});
    QString html = u"<table>\n"_s + htmlTag(u"caption"_s, PageTexts::tr("Ranking")) + "\n<thead><tr>"_L1;
    for (const QString &head : heads) {
        html += u"<th scope=\"col\">%1</th>"_s.arg(head.toHtmlEscaped());
    }
    html += "</tr></thead>\n<tbody>\n"_L1;
    for (const RankedSubmission &row : ranking.rows) {
        QStringList cells = {placeText(row)};
        cells << (groups ? QStringList{groupText(row)} : QStringList()) << row.title << row.team << scores.cells(row)
              << (intervals ? QStringList{intervalText(row)} : QStringList()) << QString::number(row.reviews)
              << (decisions ? QStringList{decidedText(row)} : QStringList())
              << (sheet.notes.empty() ? QStringList() : QStringList{noteOf(row, sheet.notes)});
        html += "<tr>"_L1;
        for (const QString &cell : cells) {
            html += htmlTag(u"td"_s, cell);
        }
        html += "</tr>\n"_L1;
    }
    return html + "</tbody>\n</table>\n"_L1;
}

/// The drawing of places with their intervals: a line a submission, the place as a dot on it.
class DotPlot
{
public:
    explicit DotPlot(const Ranking &ranking)
    {
        for (const RankedSubmission &row : ranking.rows) {
            if (row.rank > 0 && row.rankLow && row.rankHigh) {
                m_last = std::max(m_last, *row.rankHigh);
                m_rows.push_back(&row);
            }
        }
        m_left = m_rows.size();
        m_rows.resize(std::min(m_rows.size(), mostRows));
        m_left -= m_rows.size();
    }

    [[nodiscard]] QString html() const
    {
        if (m_rows.empty()) {
            return {};
        }
        QString caption =
            PageTexts::tr("Each dot is a place; its line holds the true place with a probability of 90 %.");
        if (m_left > 0) {
            caption += u' ' + PageTexts::tr("%n further place(s) are in the table only.", nullptr, int(m_left));
        }
        return u"<figure>\n"_s + svg() + htmlTag(u"figcaption"_s, caption) + "\n</figure>\n"_L1;
    }

private:
    static constexpr size_t mostRows = 60;
    static constexpr int lineHeight = 24;
    static constexpr int namesWidth = 240;
    static constexpr int plotWidth = 640;

    [[nodiscard]] QString x(int place) const
    {
        const double share = m_last > 1 ? double(place - 1) / (m_last - 1) : 0.0;
        return numberText(namesWidth + 10 + share * (plotWidth - 20));
    }

    [[nodiscard]] QString svg() const
    {
        const int height = lineHeight * (int(m_rows.size()) + 1);
        QString text = u"<svg role=\"img\" aria-labelledby=\"plot-title\" viewBox=\"0 0 %1 %2\" width=\"%1\">\n"_s
                           .arg(namesWidth + plotWidth)
                           .arg(height);
        text += u"<title id=\"plot-title\">%1</title>\n"_s.arg(
            PageTexts::tr("Places with their intervals; the same is in the table.").toHtmlEscaped());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            text += line(*m_rows[i], lineHeight * int(i) + lineHeight / 2);
        }
        const int axis = height - lineHeight / 2;
        text += u"<text x=\"%1\" y=\"%3\">1</text><text x=\"%2\" y=\"%3\" text-anchor=\"end\">%4</text>\n"_s.arg(
            x(1), x(m_last), QString::number(axis + 4), QString::number(m_last));
        return text + "</svg>\n"_L1;
    }

    [[nodiscard]] QString line(const RankedSubmission &row, int y) const
    {
        constexpr qsizetype longest = 32;
        const QString name = row.title.size() > longest ? row.title.left(longest - 1) + u'…' : row.title;
        return u"<g><title>%1</title><text x=\"0\" y=\"%2\">%3</text>"
               "<line x1=\"%4\" x2=\"%5\" y1=\"%6\" y2=\"%6\" stroke=\"GrayText\" stroke-width=\"2\"/>"
               "<circle cx=\"%7\" cy=\"%6\" r=\"5\" fill=\"CanvasText\"/></g>\n"_s.arg(
                   PageTexts::tr("%1: place %2, %3 to %4")
                       .arg(row.title, QString::number(row.rank), QString::number(*row.rankLow),
                            QString::number(*row.rankHigh))
                       .toHtmlEscaped(),
                   QString::number(y + 4), name.toHtmlEscaped(), x(*row.rankLow), x(*row.rankHigh), QString::number(y),
                   x(row.rank));
    }

    std::vector<const RankedSubmission *> m_rows;
    int m_last = 1;
    size_t m_left = 0; ///< not drawn
};

QString winnerText(const AwardWinner &winner, const Award &award)
{
    QString text = award.kind == AwardKind::Mention || award.kind == AwardKind::ByHand
                       ? winner.title
                       : PageTexts::tr("%1. %2", "place, title").arg(QString::number(winner.place), winner.title);
    if (winner.team != winner.title) {
        text += PageTexts::tr(" by %1").arg(winner.team);
    }
    return winner.people.isEmpty() ? text : text + u" ("_s + listed(winner.people) + u')';
}

QString awardsHtml(const std::vector<GivenAward> &awards)
{
    QString html;
    for (const GivenAward &given : awards) {
        if (given.winners.empty()) {
            continue;
        }
        const QString head =
            given.award.prize.isEmpty() ? given.shownName() : u"%1: %2"_s.arg(given.shownName(), given.award.prize);
        html += htmlTag(u"h3"_s, head) + "\n<ul>\n"_L1;
        for (const AwardWinner &winner : given.winners) {
            html += htmlTag(u"li"_s, winnerText(winner, given.award)) + u'\n';
        }
        html += "</ul>\n"_L1;
    }
    return html.isEmpty() ? html : htmlTag(u"h2"_s, PageTexts::tr("Awards")) + u'\n' + html;
}

} // namespace

QByteArray resultsHtml(const ResultsSheet &sheet)
{
    const QString title = PageTexts::tr("Results of %1").arg(sheet.event);
    QString html = htmlHead(title) + htmlTag(u"h1"_s, title) + u'\n';
    if (sheet.publication == 0) {
        html += u"<p><strong>%1</strong></p>\n"_s.arg(provisionalSentence(sheet).toHtmlEscaped());
    }
    html += awardsHtml(sheet.awards);
    html += rankingTable(sheet) + DotPlot(sheet.ranking).html();
    html += sheet.scores.empty() ? QString() : htmlTag(u"p"_s, roundsSentence()) + u'\n';
    for (const QString &sentence :
         tieSentences(sheet.ranking) + separationSentences(sheet.ranking) + cautionSentences(sheet.ranking)) {
        html += htmlTag(u"p"_s, sentence) + u'\n';
    }
    html += htmlTag(u"p"_s, methodSentence(sheet.ranking)) + u'\n';
    if (sheet.publication > 0) {
        html += htmlTag(
            u"p"_s,
            PageTexts::tr("Published as version %1, SHA-256 %2.").arg(QString::number(sheet.publication), sheet.hash));
    }
    return (html + "\n</body>\n</html>\n"_L1).toUtf8();
}

} // namespace jamwright
