// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/people/erase.h"

#include "discord/practiceguild.h"
#include "store/database.h"
#include "store/erasure/erasure.h"
#include "store/erasure/traces.h"
#include "store/eventtable.h"
#include "store/teams/teamtable.h"
#include "workflow/people/people.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct EraseTexts {
    Q_DECLARE_TR_FUNCTIONS(People)
};

/// What a file beside the workspace is to an erasure.
enum class Neighbour { Unconcerned, Backup, OldBackup, Other };

/// The files in the folder of one workspace, looked at for one person.
class Neighbours
{
public:
    Neighbours(Workspace &workspace, const Person &person, bool writes)
        : m_workspace(workspace)
        , m_person(person)
        , m_traces(person)
        , m_writes(writes)
    {
    }

    [[nodiscard]] Result<void> handle(EraseOutcome &outcome)
    {
        auto id = store::EventTable(m_workspace.database()).remembered(u"workspace_id"_s);
        if (!id) {
            return id.error();
        }
        m_workspaceId = *id;
        const QFileInfo own(m_workspace.file());
        const QFileInfoList files = own.absoluteDir().entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &file : files) {
            const QString name = file.fileName();
            const bool isOwn = name == own.fileName() || name == own.fileName() + u"-wal"_s ||
                               name == own.fileName() + u"-shm"_s || name == own.fileName() + u".lock"_s ||
                               file.absoluteFilePath() == m_workspace.practiceGuildFile();
            if (isOwn) {
                continue;
            }
            if (auto handled = handleFile(file, outcome); !handled) {
                return handled;
            }
        }
        lookThroughExports(own.absoluteDir(), outcome);
        return {};
    }

private:
    /// The folders beside the workspace are where exports, feedback sheets and ballot files are put. They may hold
    /// anything else as well, so only files of the kinds that are written there are opened.
    void lookThroughExports(const QDir &folder, EraseOutcome &outcome) const
    {
        static const QStringList kinds = {u"*.csv"_s, u"*.json"_s, u"*.html"_s, u"*.md"_s, u"*.jamballot"_s};
        const QFileInfoList folders = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QFileInfo &beside : folders) {
            const QFileInfoList files = QDir(beside.absoluteFilePath()).entryInfoList(kinds, QDir::Files);
            for (const QFileInfo &file : files) {
                if (kindOf(file) != Neighbour::Unconcerned) {
                    outcome.findings << traceLeft(beside.fileName() + u'/' + file.fileName());
                }
            }
        }
    }

    [[nodiscard]] static Finding traceLeft(const QString &file)
    {
        return {Severity::Warning,
                u"people.trace-left"_s,
                EraseTexts::tr("A file beside the workspace still tells of the person."),
                {file, 0, {}, {}},
                EraseTexts::tr("Delete the file, or take the person out of it.")};
    }

    /// Also where a page or an announcement has escaped what tells of her.
    [[nodiscard]] bool isToldBy(const QByteArray &bytes, const QString &suffix) const
    {
        const bool told = m_traces.areIn(bytes);
        if (told || (suffix != "md"_L1 && suffix != "html"_L1)) {
            return told;
        }
        QByteArray text(bytes.constData(), bytes.size()); // the file is only mapped
        if (suffix == "md"_L1) {
            return m_traces.areIn(text.replace("\\", "").replace(u"\u200B"_s.toUtf8(), ""));
        }
        return m_traces.areIn(
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
    }

    [[nodiscard]] Neighbour kindOf(const QFileInfo &file) const
    {
        QFile opened(file.absoluteFilePath());
        if (!opened.open(QIODevice::ReadOnly)) {
            return Neighbour::Unconcerned;
        }
        const uchar *mapped = opened.size() > 0 ? opened.map(0, opened.size()) : nullptr;
        if (mapped == nullptr) {
            return Neighbour::Unconcerned;
        }
        const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), opened.size());
        const QString base = QFileInfo(m_workspace.file()).fileName();
        if (file.fileName().startsWith(base + u".v"_s) && file.fileName().endsWith(u".backup"_s)) {
            return m_traces.mayBeIn(bytes) ? Neighbour::OldBackup : Neighbour::Unconcerned;
        }
        const bool isOfThisWorkspace =
            bytes.startsWith("SQLite format 3") && !m_workspaceId.isEmpty() && bytes.contains(m_workspaceId.toUtf8());
        if (isOfThisWorkspace && m_traces.mayBeIn(bytes)) {
            return Neighbour::Backup;
        }
        return isToldBy(bytes, file.suffix().toLower()) ? Neighbour::Other : Neighbour::Unconcerned;
    }

    [[nodiscard]] Result<void> handleFile(const QFileInfo &file, EraseOutcome &outcome)
    {
        switch (kindOf(file)) {
        case Neighbour::Unconcerned:
            return {};
        case Neighbour::Other:
            outcome.findings << traceLeft(file.fileName());
            return {};
        case Neighbour::OldBackup:
            if (m_writes && !QFile::remove(file.absoluteFilePath())) {
                return Error::storage(
                    EraseTexts::tr(
                        "A backup that holds the person cannot be deleted; the workspace was left as it is."),
                    file.fileName(), EraseTexts::tr("Delete it yourself, then erase the person again."));
            }
            outcome.backupsRemoved << file.fileName();
            return {};
        case Neighbour::Backup:
            outcome.backupsErased << file.fileName();
            return m_writes ? eraseBackup(file) : Result<void>();
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] Result<void> eraseBackup(const QFileInfo &file) const
    {
        auto backup = store::Database::open(file.absoluteFilePath(), store::OpenMode::Write, m_workspace.clock());
        auto erased = backup ? store::erase(**backup, m_person).map([](const auto &) { return true; })
                             : Result<bool>(backup.error());
        if (!erased) {
            return Error::storage(
                EraseTexts::tr("The person cannot be taken out of a backup; the workspace was left as it is: %1")
                    .arg(erased.error().what),
                file.fileName(), EraseTexts::tr("Mend or delete the backup, then erase the person again."));
        }
        return {};
    }

    Workspace &m_workspace;
    const Person &m_person;
    store::Traces m_traces;
    bool m_writes;
    QString m_workspaceId;
};

/// A team's name is its members' too, so it is theirs to change: it is only pointed at.
Result<Findings> teamsCalledLike(Workspace &workspace, const Person &person)
{
    const store::Traces traces(person);
    auto events = store::EventTable(workspace.database()).list();
    if (!events) {
        return events.error();
    }
    Findings findings;
    for (const Event &event : *events) {
        auto teams = store::TeamTable(workspace.database()).list(event.id);
        if (!teams) {
            return teams.error();
        }
        for (const Team &team : *teams) {
            if (traces.withoutHerName(team.name) != team.name) {
                findings << Finding{Severity::Warning,
                                    u"people.team-name"_s,
                                    EraseTexts::tr("A team of %1 is called like the person.").arg(event.name),
                                    {{}, 0, {}, team.name},
                                    EraseTexts::tr("Rename it: 'jamctl teams rename TEAM NAME'.")};
            }
        }
    }
    return findings;
}

Result<void> forgetInPracticeGuild(Workspace &workspace, const Person &person)
{
    if (!person.discordId || !QFile::exists(workspace.practiceGuildFile())) {
        return {};
    }
    auto guild = PracticeGuild::open(workspace.practiceGuildFile(), workspace.clock());
    return guild ? (*guild)->forget(*person.discordId) : Result<void>(guild.error());
}

} // namespace

Result<EraseOutcome> erasePerson(Workspace &workspace, const Person &person)
{
    // Her name may have changed since the caller looked.
    auto record = loadPerson(workspace, person.id);
    if (!record) {
        return record.error();
    }
    // The workspace last: as long as it knows her, whatever was interrupted can be done again.
    EraseOutcome outcome;
    auto named = teamsCalledLike(workspace, record->person);
    auto done = named ? Neighbours(workspace, record->person, true).handle(outcome) : Result<void>(named.error());
    done = done.andThen([&] { return forgetInPracticeGuild(workspace, record->person); });
    auto counts =
        done ? store::erase(workspace.database(), record->person) : Result<store::ErasureCounts>(done.error());
    if (!counts) {
        return counts.error();
    }
    outcome.events = counts->signups;
    outcome.changesWithdrawn = counts->changesWithdrawn;
    outcome.findings << *named;
    return outcome;
}

Result<EraseOutcome> previewErase(Workspace &workspace, const Person &person)
{
    auto record = loadPerson(workspace, person.id);
    if (!record) {
        return record.error();
    }
    EraseOutcome outcome;
    outcome.events = int(record->events.size());
    auto looked = Neighbours(workspace, record->person, false).handle(outcome);
    auto named = teamsCalledLike(workspace, record->person);
    if (!looked || !named) {
        return !looked ? looked.error() : named.error();
    }
    outcome.findings << *named;
    return outcome;
}

} // namespace jamwright
