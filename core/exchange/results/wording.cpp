// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct WordingTexts {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

/// Who is not told from the first but stands behind someone who is, so that no group says it.
std::vector<SubmissionId> notInTheWinnersGroup(const Ranking &ranking)
{
    std::set<SubmissionId> told;
    for (const std::vector<SubmissionId> &group : ranking.notSeparable) {
        const bool isFirst = std::any_of(ranking.rows.begin(), ranking.rows.end(), [&](const RankedSubmission &row) {
            return row.rank == 1 && std::find(group.begin(), group.end(), row.submission) != group.end();
        });
        if (isFirst) {
            told.insert(group.begin(), group.end());
        }
    }
    std::vector<SubmissionId> untold;
    std::copy_if(ranking.besideFirst.begin(), ranking.besideFirst.end(), std::back_inserter(untold),
                 [&](SubmissionId id) { return !told.contains(id); });
    return untold;
}

} // namespace

QStringList titlesOf(const std::vector<SubmissionId> &submissions, const Ranking &ranking)
{
    const std::set<SubmissionId> wanted(submissions.begin(), submissions.end());
    QStringList names;
    for (const RankedSubmission &row : ranking.rows) {
        if (wanted.contains(row.submission)) {
            names << row.title;
        }
    }
    return names;
}

QString listed(const QStringList &names)
{
    return names.size() < 2 ? names.join(QString())
                            : WordingTexts::tr("%1 and %2", "names with commas between, and the last name")
                                  .arg(names.first(names.size() - 1).join(u", "_s), names.last());
}

QStringList tieSentences(const Ranking &ranking)
{
    QStringList sentences;
    QStringList level;
    for (size_t i = 0; i < ranking.rows.size(); ++i) {
        const RankedSubmission &row = ranking.rows[i];
        if (row.rank == 0 || !row.tied) {
            continue;
        }
        level << row.title;
        const bool goesOn = i + 1 < ranking.rows.size() && ranking.rows[i + 1].rank == row.rank &&
                            ranking.rows[i + 1].group == row.group;
        if (!goesOn) {
            sentences << WordingTexts::tr("%1 share place %2.").arg(listed(level), QString::number(row.rank));
            level.clear();
        }
    }
    return sentences;
}

QStringList separationSentences(const Ranking &ranking)
{
    QStringList sentences;
    const QString apart = WordingTexts::tr("The panels of judges have no judge in common, so that places of "
                                           "submissions of different panels cannot be compared with certainty.");
    for (const auto &[round, parts] : ranking.partsBefore) {
        sentences << WordingTexts::tr("Round %1, which chose the finalists: %2").arg(QString::number(round), apart);
    }
    if (ranking.components > 1) {
        return sentences << apart;
    }
    const QStringList behind = titlesOf(notInTheWinnersGroup(ranking), ranking);
    if (!behind.isEmpty()) {
        sentences << WordingTexts::tr("The marks do not tell the first place apart from: %1.").arg(listed(behind));
    }
    for (const std::vector<SubmissionId> &group : ranking.notSeparable) {
        if (group.size() > 1) {
            sentences << WordingTexts::tr("The marks do not tell apart: %1.").arg(listed(titlesOf(group, ranking)));
        }
    }
    return sentences;
}

QStringList cautionSentences(const Ranking &ranking)
{
    constexpr qsizetype most = 5;
    const bool estimated = std::any_of(ranking.rows.begin(), ranking.rows.end(),
                                       [](const RankedSubmission &row) { return row.rankLow.has_value(); });
    QStringList sentences;
    if (!estimated) {
        sentences << WordingTexts::tr("How sure the places are was not estimated by this method.");
    }
    QStringList fewer;
    for (const Finding &finding : ranking.findings) {
        if (finding.key == "judging.severity-not-carried"_L1) {
            sentences << finding.message;
        } else if (finding.key == "judging.fewer-reviews"_L1) {
            fewer << finding.message;
        }
    }
    return fewer.size() <= most
               ? sentences + fewer
               : sentences << WordingTexts::tr("%n submission(s) have fewer reviews than most; their places are less "
                                               "certain.",
                                               nullptr, int(fewer.size()));
}

QString noteOf(const RankedSubmission &row, const RowNotes &notes)
{
    const auto found = notes.find(row.submission);
    return found == notes.end() ? QString() : found->second;
}

QString groupText(const RankedSubmission &row)
{
    if (row.group == "team"_L1) {
        return WordingTexts::tr("teams");
    }
    return row.group == "individual"_L1 ? WordingTexts::tr("individuals") : row.group;
}

QString provisionalSentence(const ResultsSheet &sheet)
{
    if (!sheet.eventMethod.isEmpty()) {
        return WordingTexts::tr("To compare with, and not the result: the event is ranked by the method %1.")
            .arg(sheet.eventMethod);
    }
    return sheet.publication > 0 ? QString()
                                 : WordingTexts::tr("Provisional: these results are not published yet and may change.");
}

QString roundsSentence()
{
    return WordingTexts::tr("A place is decided by the last round that a submission was in; scores of different rounds "
                            "cannot be compared.");
}

QString decidedText(const RankedSubmission &row)
{
    if (row.decidedBy == "median"_L1) {
        return WordingTexts::tr("median of the ballots");
    }
    if (row.decidedBy == "best-ballot"_L1) {
        return WordingTexts::tr("best ballot");
    }
    if (row.decidedBy == "first-criterion"_L1) {
        return WordingTexts::tr("first criterion");
    }
    return row.decidedBy == "reviews"_L1 ? WordingTexts::tr("number of reviews") : row.decidedBy;
}

QString methodSentence(const Ranking &ranking)
{
    return WordingTexts::tr("Method: %1. Equal places are marked with =.").arg(ranking.method);
}

} // namespace jamwright
