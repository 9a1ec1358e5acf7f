// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/nearestname.h"
#include "exchange/judgingfiles.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/persontable.h"
#include "store/signuptable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "workflow/judging/importcounts.h"
#include "workflow/judging/submissions.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SubmissionImportTexts {
    Q_DECLARE_TR_FUNCTIONS(Submissions)
};

/// What a row may be known by.
struct KnownTeams {
    std::map<TeamId, QString> teams;
    std::multimap<QString, TeamId> byName;  ///< case folded
    std::multimap<QString, TeamId> byTitle; ///< likewise, of what is stored already
    std::multimap<QString, TeamId> byEmail; ///< lower case, of members
    std::map<TeamId, Submission> submissions;
    QStringList words; ///< names and titles, to say which is nearest
};

Result<std::multimap<QString, TeamId>> emailsOf(Workspace &workspace, EventId event, const std::vector<Team> &teams)
{
    auto signups = store::SignupTable(workspace.database()).list(event);
    auto people = store::PersonTable(workspace.database()).list();
    if (!signups || !people) {
        return !signups ? signups.error() : people.error();
    }
    std::map<PersonId, QString> addresses;
    for (const Person &person : *people) {
        if (!person.email.isEmpty()) {
            addresses[person.id] = person.email.toLower();
        }
    }
    std::map<SignupId, PersonId> persons;
    for (const Signup &signup : *signups) {
        persons[signup.id] = signup.person;
    }
    std::multimap<QString, TeamId> emails;
    for (const Team &team : teams) {
        for (const TeamMember &member : team.members) {
            const auto address = addresses.find(persons[member.signup]);
            if (address != addresses.end()) {
                emails.emplace(address->second, team.id);
            }
        }
    }
    return emails;
}

Result<KnownTeams> knownTeams(Workspace &workspace, EventId event)
{
    auto teams = store::TeamTable(workspace.database()).list(event);
    auto all = store::JudgingTable(workspace.database(), event).submissions();
    auto emails = teams ? emailsOf(workspace, event, *teams) : Result<std::multimap<QString, TeamId>>(teams.error());
    if (!teams || !all || !emails) {
        return !teams ? teams.error() : !all ? all.error() : emails.error();
    }
    KnownTeams known;
    known.byEmail = *std::move(emails);
    for (const Team &team : *teams) {
        known.teams[team.id] = team.name;
        known.byName.emplace(team.name.toCaseFolded(), team.id);
        known.words << team.name;
    }
    for (const Submission &submission : *all) {
        known.submissions[submission.team] = submission;
        if (!submission.title.isEmpty()) {
            known.byTitle.emplace(submission.title.toCaseFolded(), submission.team);
            known.words << submission.title;
        }
    }
    return known;
}

void collect(const std::multimap<QString, TeamId> &index, const QStringList &words, std::set<TeamId> &found)
{
    for (const QString &word : words) {
        const auto [begin, end] = index.equal_range(word.trimmed().toCaseFolded());
        for (auto it = begin; it != end; ++it) {
            found.insert(it->second);
        }
    }
}

/// The teams that a row may be of, by the surest word that says any.
std::set<TeamId> teamsOf(const SubmissionRow &row, const KnownTeams &known)
{
    std::set<TeamId> found;
    if (!row.submission.teamName.isEmpty()) {
        collect(known.byName, {row.submission.teamName}, found);
        return found; // a name that nobody has is a slip, whatever the title says
    }
    collect(known.byName, row.names, found);
    if (found.empty()) {
        collect(known.byTitle, row.names, found);
    }
    if (found.empty() && !row.submission.title.isEmpty()) {
        collect(known.byTitle, {row.submission.title}, found);
        collect(known.byName, {row.submission.title}, found);
    }
    return found;
}

/// What the team of a row that is nobody's would be called, so that the row is then found to be its own.
QString nameOfNewTeam(const SubmissionRow &row)
{
    for (const QString &name : {row.submission.teamName, row.submission.title, row.names.value(0)}) {
        if (!name.trimmed().isEmpty()) {
            return name.trimmed();
        }
    }
    return {};
}

/// Makes a team for each row that is nobody's.
Result<Findings> makeTeams(Workspace &workspace, EventId event, const SubmissionsFile &file, const QString &fileName)
{
    auto known = knownTeams(workspace, event);
    auto before = store::TeamTable(workspace.database()).list(event);
    if (!known || !before) {
        return !known ? known.error() : before.error();
    }
    constexpr int longestTeamName = 100; // Discord's
    Findings findings;
    QStringList made;
    std::vector<Team> after = *before;
    for (const SubmissionRow &row : file.rows) {
        std::set<TeamId> teams = teamsOf(row, *known);
        collect(known->byEmail, row.emails, teams);
        const QString name = nameOfNewTeam(row);
        if (!teams.empty() || name.isEmpty() || name.size() > longestTeamName ||
            made.contains(name, Qt::CaseInsensitive)) {
            continue;
        }
        Team team;
        team.name = name;
        after.push_back(team);
        made << name;
        if (const QString nearest = nearestName(name, known->words); !nearest.isEmpty()) {
            findings << Finding{
                Severity::Warning,
                u"submissions.near-team"_s,
                SubmissionImportTexts::tr("A team was made that is called nearly like '%1'.").arg(nearest),
                {fileName, row.line, u"team"_s, name},
                SubmissionImportTexts::tr("If they are one, undo the import and mend the name.")};
        }
    }
    if (made.isEmpty()) {
        return findings;
    }
    findings << Finding{Severity::Note,
                        u"submissions.new-teams"_s,
                        SubmissionImportTexts::tr("%n team(s) without members were made.", nullptr, int(made.size())),
                        {fileName, 0, {}, made.first(std::min(made.size(), qsizetype(5))).join(u", "_s)},
                        {}};
    auto written = store::TeamTable(workspace.database()).write(event, *before, after);
    return written ? Result<Findings>(findings) : Result<Findings>(written.error());
}

class SubmissionImporter
{
public:
    SubmissionImporter(KnownTeams known, QString fileName)
        : m_known(std::move(known))
        , m_file(std::move(fileName))
    {
    }

    /// The team of a row; nothing and a finding where there is none, or more than one.
    std::optional<TeamId> teamOf(const SubmissionRow &row)
    {
        std::set<TeamId> byWords = teamsOf(row, m_known);
        std::set<TeamId> byEmail;
        collect(m_known.byEmail, row.emails, byEmail);
        const bool contradicts = byWords.size() == 1 && !byEmail.empty() && !byEmail.contains(*byWords.begin());
        if (byWords.empty()) {
            byWords = byEmail;
        } else if (byWords.size() > 1 && !byEmail.empty()) {
            std::erase_if(byWords, [&byEmail](TeamId team) { return !byEmail.contains(team); });
        }
        if (contradicts || byWords.size() > 1) {
            byWords.insert(byEmail.begin(), byEmail.end());
            refuse(row, u"submissions.several-teams"_s,
                   SubmissionImportTexts::tr("The row speaks of several teams (%1) and was left out.")
                       .arg(namesOf(byWords)),
                   SubmissionImportTexts::tr("Name its team in a column \"team\" and import again."));
            return std::nullopt;
        }
        if (byWords.empty()) {
            refuseUnknown(row);
            return std::nullopt;
        }
        if (!m_taken.insert(*byWords.begin()).second) {
            refuse(row, u"submissions.team-twice"_s,
                   SubmissionImportTexts::tr("%1 has another row above; this one was left out.")
                       .arg(m_known.teams.at(*byWords.begin())),
                   SubmissionImportTexts::tr("Keep the row that counts and import again."));
            return std::nullopt;
        }
        return *byWords.begin();
    }

    /// What is stored of that team; nothing where there is no submission yet.
    [[nodiscard]] const Submission *present(TeamId team) const
    {
        const auto found = m_known.submissions.find(team);
        return found == m_known.submissions.end() ? nullptr : &found->second;
    }

    /// What is stored with what the row says put over it.
    [[nodiscard]] Submission merged(TeamId team, const SubmissionRow &row, const QStringList &checklist)
    {
        const Submission *before = present(team);
        Submission result = before == nullptr ? Submission{} : *before;
        result.team = team;
        result.teamName = m_known.teams.at(team);
        const auto take = [](QString &into, const QString &text) { into = text.trimmed().isEmpty() ? into : text; };
        take(result.title, row.submission.title);
        take(result.repository, row.submission.repository);
        take(result.video, row.submission.video);
        take(result.description, row.submission.description);
        take(result.track, row.submission.track);
        take(result.lateReason, row.submission.lateReason);
        take(result.disqualifiedReason, row.submission.disqualifiedReason);
        take(result.title, result.title.isEmpty() ? result.teamName : QString());
        result.late = row.late.value_or(result.late);
        result.disqualified = row.disqualified.value_or(result.disqualified);
        for (const QString &link : row.submission.files) {
            if (!result.files.contains(link) && link != result.repository) {
                result.files << link;
            }
        }
        addTicks(result, row, checklist);
        return result;
    }

    [[nodiscard]] Findings takeFindings() { return std::move(m_findings); }

private:
    void addTicks(Submission &result, const SubmissionRow &row, const QStringList &checklist)
    {
        for (const QString &item : row.submission.checked) {
            if (!checklist.contains(item)) {
                const QString nearest = nearestName(item, checklist);
                m_findings << Finding{Severity::Warning,
                                      u"submissions.unknown-tick"_s,
                                      SubmissionImportTexts::tr("The checklist has no such item; it was left out."),
                                      {m_file, row.line, u"checked"_s, item},
                                      nearest.isEmpty() ? SubmissionImportTexts::tr("Put it on the checklist first.")
                                                        : SubmissionImportTexts::tr("Did you mean '%1'?").arg(nearest)};
            } else if (!result.checked.contains(item)) {
                result.checked << item;
            }
        }
    }

    [[nodiscard]] QString namesOf(const std::set<TeamId> &teams) const
    {
        QStringList names;
        for (const TeamId team : teams) {
            names << m_known.teams.at(team);
        }
        return names.join(u", "_s);
    }

    void refuseUnknown(const SubmissionRow &row)
    {
        const bool named = !row.submission.teamName.isEmpty();
        QString nearest;
        for (const QString &word : QStringList{row.submission.teamName, row.submission.title} + row.names) {
            nearest = nearest.isEmpty() && !word.isEmpty() ? nearestName(word, m_known.words) : nearest;
        }
        refuse(row, unknownTeam,
               named
                   ? SubmissionImportTexts::tr("No team of the event has this name; the row was left out.")
                   : SubmissionImportTexts::tr("No team of the event is known by the row's names, title or e-mails; it "
                                               "was left out."),
               nearest.isEmpty() ? SubmissionImportTexts::tr("Mend the name and import again.")
                                 : SubmissionImportTexts::tr("Did you mean '%1'?").arg(nearest));
    }

    void refuse(const SubmissionRow &row, const QString &key, const QString &message, const QString &remedy)
    {
        const QString subject = !row.submission.teamName.isEmpty() ? row.submission.teamName
                                : !row.submission.title.isEmpty()  ? row.submission.title
                                                                   : row.names.value(0);
        m_findings << Finding{Severity::Error, key, message, {m_file, row.line, u"team"_s, subject}, remedy};
    }

    KnownTeams m_known;
    QString m_file;
    std::set<TeamId> m_taken;
    Findings m_findings;
};

Result<JudgingImport> import(Workspace &workspace, EventId event, const SubmissionsFile &file, const QString &name)
{
    store::JudgingTable table(workspace.database(), event);
    auto known = knownTeams(workspace, event);
    auto checklist = table.checklist();
    if (!known || !checklist) {
        return !known ? known.error() : checklist.error();
    }
    SubmissionImporter importer(*std::move(known), name);
    JudgingImport import;
    for (const SubmissionRow &row : file.rows) {
        const auto team = importer.teamOf(row);
        if (!team) {
            continue;
        }
        auto done = putCounted(
            import, importer.present(*team), importer.merged(*team, row, *checklist),
            [&](const Submission &s) { return table.insertSubmission(s); },
            [&](const Submission &s) { return table.updateSubmission(s); });
        if (!done) {
            return done.error();
        }
    }
    import.findings = file.findings + importer.takeFindings();
    import.rejected = errorsIn(import.findings);
    return import;
}

Result<JudgingImport> importFile(Workspace &workspace, EventId event, const QByteArray &bytes, const QString &fileName,
                                 bool newTeams, bool dryRun)
{
    const QString name = QFileInfo(fileName).fileName();
    auto file = readSubmissions(bytes, name);
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!file || !transaction) {
        return !file ? file.error() : transaction.error();
    }
    auto allowed = loadJudging(workspace, event).andThen([](const JudgingState &state) {
        return require(state, JudgingAct::EditSubmissions);
    });
    auto made = !allowed   ? Result<Findings>(allowed.error())
                : newTeams ? makeTeams(workspace, event, *file, name)
                           : Result<Findings>(Findings());
    auto done = made ? import(workspace, event, *file, name) : Result<JudgingImport>(made.error());
    if (!done) {
        return done;
    }
    done->findings += *made;
    return finishImport(*transaction, event, *done, dryRun, u"submissions.import"_s,
                        SubmissionImportTexts::tr("Imported submissions from %1").arg(name));
}

} // namespace

Result<JudgingImport> importSubmissions(Workspace &workspace, EventId event, const QByteArray &bytes,
                                        const QString &fileName, bool dryRun)
{
    return importFile(workspace, event, bytes, fileName, false, dryRun);
}

Result<JudgingImport> importSubmissionsAndTeams(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                const QString &fileName, bool dryRun)
{
    return importFile(workspace, event, bytes, fileName, true, dryRun);
}

} // namespace jamwright
