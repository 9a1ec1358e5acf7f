// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judgingfiles.h"
#include "exchange/resultsexport.h"
#include "store/database.h"
#include "store/judging/awardtable.h"
#include "store/judging/scorelog.h"
#include "store/persontable.h"
#include "workflow/exports/exports.h"
#include "workflow/exports/exporttables.h"
#include "workflow/exports/resultnotes.h"
#include "workflow/judging/results/record.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void exportEntrants(const JudgingState &all, ExportTables &tables)
{
    std::vector<QStringList> judges;
    std::vector<QStringList> submissions;
    judges.reserve(all.judges.size());
    submissions.reserve(all.submissions.size());
    for (const Judge &judge : all.judges) {
        judges.push_back({judge.name, judge.email, text(judge.discordId),
                          judge.capacity ? QString::number(*judge.capacity) : QString(), judge.tracks.join(u';'),
                          judge.expertise.join(u';'), yesNo(judge.shadow), judge.organisation});
    }
    for (const Submission &submission : all.submissions) {
        submissions.push_back({submission.teamName, submission.title, submission.repository, submission.video,
                               submission.description, yesNo(submission.late), yesNo(submission.disqualified),
                               submission.track, submission.lateReason, submission.disqualifiedReason,
                               submission.files.join(u';'), submission.checked.join(u';')});
    }
    tables.table(u"submissions"_s,
                 {u"team"_s, u"title"_s, u"repository"_s, u"video"_s, u"description"_s, u"late"_s, u"disqualified"_s,
                  u"track"_s, u"late_reason"_s, u"disqualified_reason"_s, u"files"_s, u"checked"_s},
                 submissions);
    tables.table(u"judges"_s,
                 {u"name"_s, u"email"_s, u"discord_id"_s, u"capacity"_s, u"tracks"_s, u"expertise"_s, u"shadow"_s,
                  u"organisation"_s},
                 judges);
}

/// Assignments and scores, round after round.
void exportReviews(const std::vector<JudgingState> &rounds, ExportTables &tables)
{
    std::map<JudgeId, QString> judges;
    std::map<SubmissionId, QString> titles;
    for (const Judge &judge : rounds.front().judges) {
        judges[judge.id] = judge.name;
    }
    for (const Submission &submission : rounds.front().submissions) {
        titles[submission.id] = submission.title;
    }
    std::vector<QStringList> assignments;
    std::vector<QStringList> scores;
    for (const JudgingState &state : rounds) {
        for (const Assignment &assignment : state.assignments) {
            assignments.push_back(
                {judges[assignment.judge], titles[assignment.submission], QString::number(state.round)});
        }
        const std::vector<QStringList> rows = scoreRows(state);
        scores.insert(scores.end(), rows.begin(), rows.end());
    }
    tables.table(u"assignments"_s, {u"judge"_s, u"submission"_s, u"round"_s}, assignments);
    tables.table(u"scores"_s, scoreColumns(), scores);
}

void exportAwards(const NamedOutcome &outcome, ExportTables &tables)
{
    std::vector<QStringList> rows;
    for (const GivenAward &given : outcome.awards) {
        for (const AwardWinner &winner : given.winners) {
            const auto level = std::count_if(given.winners.begin(), given.winners.end(),
                                             [&](const AwardWinner &one) { return one.place == winner.place; });
            rows.push_back({given.shownName(), winner.title, winner.team, yesNo(level > 1),
                            QString::number(winner.place), nameOf(given.award.kind), given.award.prize,
                            winner.people.join(u';'), winner.leftOut.join(u';')});
        }
    }
    tables.table(u"awards"_s,
                 {u"award"_s, u"submission"_s, u"team"_s, u"tied"_s, u"place"_s, u"kind"_s, u"prize"_s, u"people"_s,
                  u"left_out"_s},
                 rows);
}

Result<void> exportContributions(Workspace &workspace, EventId event, ExportTables &tables)
{
    store::AwardTable table(workspace.database(), event);
    auto members = table.members();
    auto contributions = table.contributions();
    if (!members || !contributions) {
        return !members ? members.error() : contributions.error();
    }
    std::map<TeamId, QString> teams;
    for (const store::TeamPerson &member : *members) {
        teams[member.team] = member.teamName;
    }
    std::vector<QStringList> rows;
    for (const Contribution &one : *contributions) {
        auto person = store::PersonTable(workspace.database()).find(one.person);
        if (!person) {
            return person.error();
        }
        rows.push_back({teams[one.team], text(one.person), text(person->value_or(Person()).discordId),
                        yesNo(one.contributed), one.saidBy, one.at.toString(Qt::ISODateWithMs)});
    }
    tables.table(u"contributions"_s,
                 {u"team"_s, u"person_id"_s, u"discord_id"_s, u"contributed"_s, u"said_by"_s, u"at"_s}, rows);
    return {};
}

} // namespace

Result<void> exportJudging(Workspace &workspace, EventId event, ExportTables &tables)
{
    auto outcome = loadOutcome(workspace, event, {});
    auto audit = exportAudit(workspace, event, tables.forSpreadsheets());
    auto log = store::ScoreLog(workspace.database()).list(event);
    if (!outcome || !audit || !log) {
        return !outcome ? outcome.error() : !audit ? audit.error() : log.error();
    }
    if (auto noted = reveal(workspace, event, outcome->rounds); !noted) {
        return noted;
    }
    auto notes = noteRows(workspace, event, *outcome);
    if (!notes) {
        return notes.error();
    }
    const QByteArray ranking = resultsCsv(outcome->ranking, tables.forSpreadsheets(), *notes);
    exportEntrants(outcome->rounds.front(), tables);
    exportReviews(outcome->rounds, tables);
    tables.bytes(u"ranking"_s, ranking, int(outcome->ranking.rows.size()));
    exportAwards(*outcome, tables);
    auto contributions = exportContributions(workspace, event, tables);
    tables.bytes(u"audit"_s, *audit, int(log->size()));
    return contributions;
}

} // namespace jamwright
