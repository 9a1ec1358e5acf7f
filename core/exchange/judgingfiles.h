// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/judging.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

// The files of judging. The readers take any text table that readTable takes; columns are found by name, without case
// and punctuation, and a column that nobody knows is a finding that names the nearest. A row that cannot be used is
// left out with a finding of severity error. Errors are of kind Input. Pure; any thread.

struct JudgesFile {
    std::vector<Judge> judges;     ///< without ids; names unique without case
    bool hasOrganisations = false; ///< whether the file says of any judge where she is
    Findings findings;
};
/// `name,email,discord_id,capacity,tracks,expertise,shadow,organisation`; only the name is required.
[[nodiscard]] Result<JudgesFile> readJudges(const QByteArray &bytes, const QString &fileName);

/// One submission as a file has it.
struct SubmissionRow {
    int line = 0; ///< of the file, 1-based; of a JSON file its number in it
    /// Ids empty, `teamName` as written or blank; what is blank the file does not say. `late` and `disqualified` are
    /// unused.
    Submission submission;
    std::optional<bool> late = {};
    std::optional<bool> disqualified = {};
    QStringList emails = {}; ///< of who made it, lower case
    QStringList names = {};  ///< other words that may be its team's name
};
struct SubmissionsFile {
    QString format; ///< "devpost-projects", "itch-entries", "pyweek-entries", "pyweek-downloads"; else ours: "csv", …
    std::vector<SubmissionRow> rows; ///< one a submission
    Findings findings;
};
/// Our own `team,title,repository,video,description,late,disqualified,track`, of which the team or the title is
/// required, with `late_reason,disqualified_reason,files,checked` (lists by `;`) besides; Devpost's export of projects
/// (of 2017 to today, also with a row a prize or a member); itch.io's `entries.json`; PyWeek's table of entries and its
/// `downloads.json`. Which it is is told by its columns or keys. Projects that are drafts are left out with a note. Of
/// Devpost's links the first to a host of repositories is the repository, the others are files.
[[nodiscard]] Result<SubmissionsFile> readSubmissions(const QByteArray &bytes, const QString &fileName);

/// One row of a score file; names are as written and not looked up.
struct ScoreLine {
    int line = 0; ///< of the file, 1-based
    QString judge;
    QString submission; ///< its title or its team's name
    QString criterion;  ///< blank = the row has no mark and only carries its comments
    int round = 1;
    Mark mark;
    QString comment;
    QString privateNote;
};
struct ScoresFile {
    std::vector<ScoreLine> lines;
    Findings findings;
};
/// `judge,submission,round,criterion,score,comment,private_note`, or the common `Judge,Team,Criterion,Score`. A score
/// is a number, `NA`, `RECUSED` or `COULD_NOT_RUN`; a row with a blank score and no comment says nothing and is left
/// out silently.
[[nodiscard]] Result<ScoresFile> readScores(const QByteArray &bytes, const QString &fileName);

/// Every ballot as readScores reads it: one row a mark, in the rubric's order, comments on the ballot's first row.
[[nodiscard]] std::vector<QStringList> scoreRows(const JudgingState &state);
[[nodiscard]] const QStringList &scoreColumns();
[[nodiscard]] QByteArray scoresCsv(const JudgingState &state, bool forSpreadsheets = false);

/// `{"format": "jamwright-rubric", "version": 1, "name": …, "criteria": [{"name", "weight", "lowest", "highest",
/// "step", "required", "na", "tracks", "labels": {"1": "weak"}, "description"}]}`, or with `"version": 2` and
/// `"rounds": [{"name", "shortlist", "cut", "criteria"}]` instead of the criteria. What a criterion leaves out has the
/// default of `Criterion`. Ids are not part of the file. Written as version 1 where there is one plain round.
[[nodiscard]] Result<RubricSet> readRubric(const QByteArray &json, const QString &fileName);
[[nodiscard]] QByteArray rubricJson(const RubricSet &set);

} // namespace jamwright
