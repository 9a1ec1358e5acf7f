// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/markup.h"
#include "exchange/results/wording.h"
#include "exchange/resultsexport.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AnnouncementTexts {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

bool isMention(const GivenAward &given)
{
    return given.award.kind == AwardKind::Mention;
}

QString bold(const QString &text)
{
    return u"**"_s + markdownText(text) + u"**"_s;
}

QString winnerLine(const AwardWinner &winner, const Award &award)
{
    QString line = bold(winner.title);
    if (winner.team != winner.title) {
        line += AnnouncementTexts::tr(" by %1").arg(markdownText(winner.team));
    }
    if (!winner.people.isEmpty()) {
        line += u" ("_s + markdownText(listed(winner.people)) + u')';
    }
    const bool hasPlaces = award.kind == AwardKind::Place || award.kind == AwardKind::Criterion;
    return hasPlaces && award.places > 1
               ? AnnouncementTexts::tr("Place %1: %2").arg(QString::number(winner.place), line)
               : line;
}

QStringList awardLines(const std::vector<GivenAward> &awards, bool mentions)
{
    QStringList lines;
    for (const GivenAward &given : awards) {
        if (given.winners.empty() || isMention(given) != mentions) {
            continue;
        }
        const QString prize = given.award.prize.isEmpty() ? QString() : u": "_s + markdownText(given.award.prize);
        lines << (lines.isEmpty() ? QStringList() : QStringList{QString()}) << bold(given.shownName()) + prize;
        for (const AwardWinner &winner : given.winners) {
            lines << u"- "_s + winnerLine(winner, given.award);
        }
    }
    return lines;
}

/// The first ten, of each group where there are several.
QStringList firstLines(const Ranking &ranking)
{
    constexpr int shown = 10;
    QStringList lines;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank == 0 || row.rank > shown) {
            continue;
        }
        const QString place = (row.tied ? u"="_s : QString()) + QString::number(row.rank);
        const QString team = row.team == row.title ? QString() : u" ("_s + markdownText(row.team) + u')';
        const QString group = row.group.isEmpty() ? QString() : u", "_s + row.group;
        lines << u"- %1: %2%3%4"_s.arg(place, markdownText(row.title), team, group);
    }
    return lines;
}

QStringList placelessLines(const ResultsSheet &sheet)
{
    QStringList lines;
    for (const RankedSubmission &row : sheet.ranking.rows) {
        const QString note = noteOf(row, sheet.notes);
        if (row.rank == 0) {
            lines << u"- "_s + markdownText(row.title) + (note.isEmpty() ? QString() : u": "_s + markdownText(note));
        }
    }
    return lines;
}

QString section(const QString &head, const QStringList &lines)
{
    return lines.isEmpty() ? QString() : u"## %1\n\n%2\n\n"_s.arg(head, lines.join(u'\n'));
}

} // namespace

QByteArray resultsMarkdown(const ResultsSheet &sheet)
{
    QString text = u"# %1\n\n"_s.arg(AnnouncementTexts::tr("Results of %1").arg(markdownText(sheet.event)));
    if (sheet.publication == 0) {
        text += bold(provisionalSentence(sheet)) + "\n\n"_L1;
    }
    text += section(AnnouncementTexts::tr("Awards"), awardLines(sheet.awards, false));
    text += section(AnnouncementTexts::tr("Special mentions"), awardLines(sheet.awards, true));
    text += section(AnnouncementTexts::tr("The first places"), firstLines(sheet.ranking));
    text += section(AnnouncementTexts::tr("Without a place"), placelessLines(sheet));
    QStringList honest;
    QStringList sentences =
        tieSentences(sheet.ranking) + separationSentences(sheet.ranking) + cautionSentences(sheet.ranking);
    if (!sheet.scores.empty()) {
        sentences << roundsSentence();
    }
    for (const QString &sentence : std::as_const(sentences)) {
        honest << u"- "_s + markdownText(sentence);
    }
    text += section(AnnouncementTexts::tr("How sure this is"), honest);
    text += section(AnnouncementTexts::tr("Thanks"),
                    {AnnouncementTexts::tr("Thank you to %1, who gave %2, and to everybody who took part.")
                         .arg(AnnouncementTexts::tr("%n judge(s)", nullptr, sheet.judges),
                              AnnouncementTexts::tr("%n review(s)", nullptr, sheet.reviews))});
    return text.trimmed().toUtf8() + '\n';
}

} // namespace jamwright
