// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"
#include "exchange/judgingfiles.h"
#include "store/answers/rawanswertable.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/guild/guildtable.h"
#include "store/persontable.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"
#include "workflow/overview.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The files of one export, gathered in memory and written one after another, the manifest last.
class ExportFolder
{
public:
    ExportFolder(QString folder, bool forSpreadsheets)
        : m_folder(std::move(folder))
        , m_forSpreadsheets(forSpreadsheets)
    {
    }

    [[nodiscard]] Result<void> make()
    {
        if (!QDir().mkpath(m_folder)) {
            return Error::storage(QCoreApplication::translate("Exports", "The folder cannot be made."), m_folder);
        }
        return {};
    }

    [[nodiscard]] Result<void> table(const QString &name, const QStringList &header,
                                     const std::vector<QStringList> &rows)
    {
        CsvWriter writer(m_forSpreadsheets);
        writer.row(header);
        for (const QStringList &row : rows) {
            writer.row(row);
        }
        return bytes(name, writer.bytes(), int(rows.size()));
    }

    [[nodiscard]] Result<void> bytes(const QString &name, const QByteArray &content, int rows)
    {
        const QString file = name + u".csv"_s;
        m_manifest << QJsonObject{
            {u"file"_s, file},
            {u"rows"_s, rows},
            {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())}};
        m_names << file;
        return writeFile(QDir(m_folder).filePath(file), content);
    }

    [[nodiscard]] Result<QStringList> finish(const QString &event)
    {
        const QJsonObject manifest{
            {u"format"_s, u"jamwright-export"_s}, {u"version"_s, 1}, {u"event"_s, event}, {u"files"_s, m_manifest}};
        auto written = writeFile(QDir(m_folder).filePath(u"manifest.json"_s), QJsonDocument(manifest).toJson());
        return written ? Result<QStringList>(m_names + QStringList{u"manifest.json"_s})
                       : Result<QStringList>(written.error());
    }

private:
    QString m_folder;
    bool m_forSpreadsheets;
    QStringList m_names;
    QJsonArray m_manifest;
};

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

template <typename Tag>
QString text(Id<Tag> id)
{
    return QString::number(id.value);
}

QString text(const std::optional<Snowflake> &id)
{
    return id ? id->toString() : QString();
}

Result<void> exportPeople(Workspace &workspace, EventId event, ExportFolder &folder, bool forSpreadsheets)
{
    auto rows = loadSignups(workspace, event);
    auto signups = exportSignups(workspace, event, forSpreadsheets);
    if (!rows || !signups) {
        return !rows ? rows.error() : signups.error();
    }
    std::vector<QStringList> people;
    for (const SignupRow &row : *rows) {
        const Person &person = row.person;
        people.push_back({text(person.id), text(person.discordId), person.discordName, person.displayName, person.email,
                          person.github, nameOf(row.signup.status), row.signup.statusReason, yesNo(row.participant),
                          row.team});
    }
    auto raw = store::RawAnswerTable(workspace.database()).ofEvent(event);
    if (!raw) {
        return raw.error();
    }
    std::vector<QStringList> answers;
    for (const auto &answer : *raw) {
        answers.push_back({answer.fileName, QString::number(answer.line), text(answer.person), answer.answeredAt,
                           answer.header, answer.cells});
    }
    return folder
        .table(u"people"_s,
               {u"person_id"_s, u"discord_id"_s, u"discord_name"_s, u"display_name"_s, u"email"_s, u"github"_s,
                u"status"_s, u"status_reason"_s, u"participant"_s, u"team"_s},
               people)
        .andThen([&] { return folder.bytes(u"signups"_s, *signups, int(rows->size())); })
        .andThen([&] {
            return folder.table(u"answers"_s,
                                {u"file"_s, u"line"_s, u"person_id"_s, u"answered_at"_s, u"header"_s, u"cells"_s},
                                answers);
        });
}

/// What the workspace holds on people over all events: also on those who never signed up, as most who are banned.
Result<void> exportStaffTables(Workspace &workspace, ExportFolder &folder)
{
    store::PersonTable table(workspace.database());
    auto people = table.list();
    auto notes = table.notes();
    auto bans = table.bans();
    auto past = table.pastTeams();
    auto events = listEvents(workspace);
    if (!people || !notes || !bans || !past || !events) {
        return !people  ? people.error()
               : !notes ? notes.error()
               : !bans  ? bans.error()
               : !past  ? past.error()
                        : events.error();
    }
    std::map<PersonId, QStringList> identity;
    for (const Person &person : *people) {
        identity[person.id] = {text(person.id), text(person.discordId), person.discordName, person.email};
    }
    std::map<EventId, QString> eventNames;
    for (const Event &event : *events) {
        eventNames[event.id] = event.name;
    }
    std::vector<QStringList> noteRows;
    for (const PersonNote &note : *notes) {
        noteRows.push_back(identity[note.person] + QStringList{nameOf(note.kind), note.text, note.by,
                                                               eventNames[note.event],
                                                               note.at.toString(Qt::ISODateWithMs)});
    }
    std::vector<QStringList> banRows;
    for (const auto &[person, ban] : *bans) {
        QStringList used;
        for (const EventId event : ban.usedAt) {
            used << eventNames[event];
        }
        const auto left = ban.jamsLeft();
        banRows.push_back(identity[person] + QStringList{ban.reason, ban.jams ? QString::number(*ban.jams) : QString(),
                                                         left ? QString::number(*left) : QString(), used.join(u';'),
                                                         ban.by, ban.since.toString(Qt::ISODateWithMs)});
    }
    std::vector<QStringList> pastRows;
    for (const PastTeam &team : *past) {
        pastRows.push_back(identity[team.person] + QStringList{team.event, team.team, yesNo(team.leader),
                                                               team.finished ? yesNo(*team.finished) : QString(),
                                                               team.place ? QString::number(*team.place) : QString(),
                                                               team.notes});
    }
    const QStringList who{u"person_id"_s, u"discord_id"_s, u"discord_name"_s, u"email"_s};
    return folder.table(u"notes"_s, who + QStringList{u"kind"_s, u"text"_s, u"by"_s, u"event"_s, u"at"_s}, noteRows)
        .andThen([&] {
            return folder.table(
                u"bans"_s, who + QStringList{u"reason"_s, u"jams"_s, u"jams_left"_s, u"used_at"_s, u"by"_s, u"since"_s},
                banRows);
        })
        .andThen([&] {
            return folder.table(
                u"history"_s,
                who + QStringList{u"event"_s, u"team"_s, u"leader"_s, u"finished"_s, u"place"_s, u"notes"_s}, pastRows);
        });
}

Result<void> exportTeamTables(Workspace &workspace, EventId event, ExportFolder &folder)
{
    auto view = loadTeams(workspace, event);
    if (!view) {
        return view.error();
    }
    std::vector<QStringList> teams;
    std::vector<QStringList> members;
    for (const TeamView &team : view->teams) {
        teams.push_back({text(team.id), team.name, QString::number(team.members.size()),
                         QString::number(team.spanHours),
                         team.meanSkill ? QString::number(*team.meanSkill) : QString()});
        for (const TeamView::Member &member : team.members) {
            members.push_back({text(team.id), text(member.person.person), text(member.person.discordId),
                               member.person.name, yesNo(member.leader)});
        }
    }
    return folder.table(u"teams"_s, {u"team_id"_s, u"name"_s, u"size"_s, u"span_hours"_s, u"mean_skill"_s}, teams)
        .andThen([&] {
            return folder.table(
                u"members"_s, {u"team_id"_s, u"person_id"_s, u"discord_id"_s, u"display_name"_s, u"leader"_s}, members);
        });
}

/// By round, up to the one that is judged now.
Result<std::vector<QStringList>> assignmentRows(Workspace &workspace, EventId event, int rounds)
{
    std::vector<QStringList> rows;
    for (int round = 1; round <= rounds; ++round) {
        auto state = loadJudging(workspace, event, round);
        if (!state) {
            return state.error();
        }
        std::map<JudgeId, QString> judges;
        std::map<SubmissionId, QString> titles;
        for (const Judge &judge : state->judges) {
            judges[judge.id] = judge.name;
        }
        for (const Submission &submission : state->submissions) {
            titles[submission.id] = submission.title;
        }
        for (const Assignment &assignment : state->assignments) {
            rows.push_back({judges[assignment.judge], titles[assignment.submission], QString::number(round)});
        }
    }
    return rows;
}

Result<void> exportJudgingTables(const JudgingState &state, const std::vector<QStringList> &assignments,
                                 ExportFolder &folder, bool forSpreadsheets)
{
    std::vector<QStringList> judges;
    std::vector<QStringList> submissions;
    judges.reserve(state.judges.size());
    submissions.reserve(state.submissions.size());
    for (const Judge &judge : state.judges) {
        judges.push_back({judge.name, judge.email, text(judge.discordId),
                          judge.capacity ? QString::number(*judge.capacity) : QString(), judge.tracks.join(u';'),
                          judge.expertise.join(u';'), yesNo(judge.shadow)});
    }
    for (const Submission &submission : state.submissions) {
        submissions.push_back({submission.teamName, submission.title, submission.repository, submission.video,
                               submission.description, yesNo(submission.late), yesNo(submission.disqualified),
                               submission.track, submission.lateReason, submission.disqualifiedReason,
                               submission.files.join(u';'), submission.checked.join(u';')});
    }
    qsizetype marks = 0;
    for (const Ballot &ballot : state.ballots) {
        marks += qsizetype(ballot.marks.size());
    }
    return folder
        .table(u"submissions"_s,
               {u"team"_s, u"title"_s, u"repository"_s, u"video"_s, u"description"_s, u"late"_s, u"disqualified"_s,
                u"track"_s, u"late_reason"_s, u"disqualified_reason"_s, u"files"_s, u"checked"_s},
               submissions)
        .andThen([&] {
            return folder.table(
                u"judges"_s,
                {u"name"_s, u"email"_s, u"discord_id"_s, u"capacity"_s, u"tracks"_s, u"expertise"_s, u"shadow"_s},
                judges);
        })
        .andThen([&] {
            return folder.table(u"assignments"_s, {u"judge"_s, u"submission"_s, u"round"_s}, assignments);
        })
        .andThen([&] { return folder.bytes(u"scores"_s, scoresCsv(state, forSpreadsheets), int(marks)); });
}

Result<void> exportRanking(Workspace &workspace, EventId event, ExportFolder &folder, bool forSpreadsheets)
{
    auto ranking = tallyEvent(workspace, event, u"weighted-mean"_s);
    auto csv = exportResults(workspace, event, u"csv"_s, forSpreadsheets);
    if (!ranking || !csv) {
        return !ranking ? ranking.error() : csv.error();
    }
    std::vector<QStringList> awards;
    for (const RankedSubmission &row : ranking->rows) {
        if (row.rank >= 1 && row.rank <= 3) {
            awards.push_back({u"place %1"_s.arg(row.rank), row.title, row.team, yesNo(row.tied)});
        }
    }
    return folder.bytes(u"ranking"_s, *csv, int(ranking->rows.size())).andThen([&] {
        return folder.table(u"awards"_s, {u"award"_s, u"submission"_s, u"team"_s, u"tied"_s}, awards);
    });
}

Result<void> exportRecords(Workspace &workspace, EventId event, ExportFolder &folder)
{
    auto objects = store::guildObjects(workspace.database(), event);
    auto findings = loadProblems(workspace, event);
    auto changes = store::ChangeLog(workspace.database()).list(-1);
    if (!objects || !findings || !changes) {
        return !objects ? objects.error() : !findings ? findings.error() : changes.error();
    }
    std::vector<QStringList> objectRows;
    for (const store::GuildObjectRow &row : *objects) {
        objectRows.push_back({row.guild.toString(), row.key, text(row.object), row.doneAt.toString(Qt::ISODateWithMs)});
    }
    std::vector<QStringList> findingRows;
    findingRows.reserve(size_t(findings->size()));
    for (const Finding &finding : *findings) {
        findingRows.push_back(
            {severityName(finding.severity), finding.key, finding.message, finding.place.subject, finding.remedy});
    }
    std::vector<QStringList> changeRows;
    for (auto change = changes->rbegin(); change != changes->rend(); ++change) {
        if (change->event == event || !change->event.isStored()) {
            changeRows.push_back({text(change->id), change->at.toString(Qt::ISODateWithMs), change->kind,
                                  change->sentence, yesNo(change->undone)});
        }
    }
    return folder.table(u"discord_objects"_s, {u"guild_id"_s, u"key"_s, u"discord_id"_s, u"done_at"_s}, objectRows)
        .andThen([&] {
            return folder.table(u"findings"_s, {u"severity"_s, u"key"_s, u"message"_s, u"subject"_s, u"remedy"_s},
                                findingRows);
        })
        .andThen([&] {
            return folder.table(u"changes"_s, {u"change_id"_s, u"at"_s, u"kind"_s, u"sentence"_s, u"undone"_s},
                                changeRows);
        });
}

} // namespace

Result<QStringList> exportAll(Workspace &workspace, EventId eventId, const QString &path, bool forSpreadsheets)
{
    auto event = loadEvent(workspace, eventId);
    auto judging = loadJudging(workspace, eventId);
    if (!event || !judging) {
        return !event ? event.error() : judging.error();
    }
    auto assignments = assignmentRows(workspace, eventId, judging->currentRound);
    if (!assignments) {
        return assignments.error();
    }
    ExportFolder folder(path, forSpreadsheets);
    auto written = folder.make()
                       .andThen([&] { return exportPeople(workspace, eventId, folder, forSpreadsheets); })
                       .andThen([&] { return exportStaffTables(workspace, folder); })
                       .andThen([&] { return exportTeamTables(workspace, eventId, folder); })
                       .andThen([&] { return exportJudgingTables(*judging, *assignments, folder, forSpreadsheets); })
                       .andThen([&] { return exportRanking(workspace, eventId, folder, forSpreadsheets); })
                       .andThen([&] { return exportRecords(workspace, eventId, folder); });
    return written ? folder.finish(event->name) : Result<QStringList>(written.error());
}

} // namespace jamwright
