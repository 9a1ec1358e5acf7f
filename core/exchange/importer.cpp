// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/importer.h"

#include "base/batchesahead.h"
#include "domain/naming/nearestname.h"
#include "exchange/columns/leveltables.h"
#include "exchange/formats/formatname.h"
#include "exchange/rows/columnbindings.h"
#include "exchange/rows/peopleindex.h"
#include "exchange/rows/rowchecks.h"
#include "exchange/rows/rowclassifier.h"
#include "exchange/rows/rowreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The map with a level table for every skill it reads, so that saving it repeats the import.
ColumnMap completed(ColumnMap map)
{
    for (const auto &[name, headers] : map.fields) {
        if (name.startsWith(field::SkillPrefix)) {
            const QString skill = name.sliced(field::SkillPrefix.size());
            if (!map.levels.contains(skill)) {
                map.levels[skill] = builtInLevels(skill);
            }
        }
    }
    return map;
}

/// A file that does not say who led leaves it as it was known.
void keepLeader(PastTeam &past, const std::vector<PastTeam> &history)
{
    past.leader = std::any_of(history.begin(), history.end(), [&past](const PastTeam &known) {
        return known.leader && known.team == past.team && known.event.compare(past.event, Qt::CaseInsensitive) == 0;
    });
}

/// A map that was written by hand may hold a slip, which would leave a column out unseen.
Result<void> checkMapFields(const ColumnMap &map, const QString &fileName)
{
    const QStringList historyNames{field::PastEvent, field::PastFinished, field::PastPlace};
    for (const auto &[name, headers] : map.fields) {
        if (field::isCanonical(name) || field::isDecision(name) || historyNames.contains(name)) {
            continue;
        }
        const QString nearest = nearestName(name, field::fixedNames() + historyNames);
        return Error::input(
            QCoreApplication::translate("Import", "The column map reads \"%1\", and there is no such field.").arg(name),
            fileName,
            nearest.isEmpty() ? QCoreApplication::translate("Import", "Fields: %1.")
                                    .arg((field::fixedNames() + historyNames).join(", "_L1))
                              : QCoreApplication::translate("Import", "Did you mean \"%1\"?").arg(nearest));
    }
    return {};
}

Result<void> checkColumns(const ColumnBindings &bindings, const ImportContext &context, const QString &formatName)
{
    if (!bindings.has(field::DiscordId) && !bindings.has(field::Email) && !bindings.has(field::DiscordName)) {
        if (formatName == format::DevpostProjects) {
            return Error::input(
                QCoreApplication::translate("Import", "This Devpost export of projects names no people."),
                context.fileName,
                QCoreApplication::translate("Import", "Export the projects again, with personal data."));
        }
        return Error::input(
            QCoreApplication::translate(
                "Import", "No column says who the people are: a file needs one of discord_id, email, discord_name."),
            context.fileName,
            QCoreApplication::translate("Import", "Say in the column map which column is one of them."));
    }
    if (context.source != ImportSource::History) {
        return {};
    }
    if (!bindings.has(field::Team)) {
        return Error::input(QCoreApplication::translate("Import", "No column says which team people were in."),
                            context.fileName,
                            QCoreApplication::translate("Import", "A history needs the column \"team\"."));
    }
    if (!bindings.has(field::PastEvent) && context.historyEvent.isEmpty()) {
        return Error::input(
            QCoreApplication::translate("Import", "The history does not say which event its teams were of."),
            context.fileName, QCoreApplication::translate("Import", "Add a column \"event\" with the event's name."));
    }
    return {};
}

/// One import while it is worked out.
class Previewer
{
public:
    Previewer(const Table &table, const ImportContext &context, const ColumnBindings &bindings, ImportPreview &preview)
        : m_table(table)
        , m_context(context)
        , m_bindings(bindings)
        , m_preview(preview)
        , m_reader(table, preview.map, context, bindings)
        , m_checks(table, context, bindings)
        , m_people(context.known)
    {
    }

    void run()
    {
        noteMissingAnswer();
        m_preview.rows.reserve(m_table.rows.size());
        readRows();
        for (Group &group : m_groups) {
            settle(group.who, group.rows);
        }
        m_reader.finish(m_preview);
        m_checks.finish(m_preview.findings);
    }

private:
    /// A person; in a history, a person at an event.
    using Key = std::pair<size_t, QString>;
    struct KeyHash {
        size_t operator()(const Key &key) const noexcept { return qHashMulti(0, key.first, key.second); }
    };
    struct Group {
        size_t who = 0;
        std::vector<size_t> rows; ///< in the file's order
    };

    /// People who are listed as confirmed, in a file without a column for it, are confirmed; of a list of tickets,
    /// those whose ticket counts.
    void noteMissingAnswer()
    {
        m_listedMeansYes = m_context.source == ImportSource::Confirmation && !m_bindings.has(field::Confirmed);
        if (m_listedMeansYes && !m_bindings.has(field::Ticket)) {
            m_preview.findings << Finding{
                Severity::Note,
                u"import.listed-means-confirmed"_s,
                QCoreApplication::translate("Import",
                                            "No column says yes or no, so everybody in the file counts as confirmed."),
                {m_context.fileName, 0, {}, {}},
                QCoreApplication::translate("Import", "If a column does say so, choose it for \"confirmed\".")};
        }
    }

    /// While one batch finds its people, the next are read on another thread.
    void readRows()
    {
        using Batch = std::vector<RowReading>;
        constexpr size_t mostAtOnce = 1024;
        BatchesAhead<Batch> batches(m_table.rows.size(), mostAtOnce, [this](size_t start, size_t end) {
            Batch batch;
            for (size_t i = start; i < end; ++i) {
                batch.push_back(m_reader.read(i));
            }
            return batch;
        });
        while (auto batch = batches.take()) {
            for (RowReading &reading : *batch) {
                takeRow(std::move(reading));
            }
        }
    }

    void takeRow(RowReading reading)
    {
        const size_t index = m_preview.rows.size();
        ImportRow row;
        row.line = m_table.lines[index];
        row.cells = m_table.rows[index];
        row.answeredAt = m_table.answeredAt[index];
        m_preview.findings << reading.findings;
        if (reading.rejection) {
            row.state = RowState::Rejected;
            row.reason = reading.rejection->message;
            m_preview.findings << *reading.rejection;
            m_preview.rows.push_back(std::move(row));
            m_offsetUnreadable.push_back(false);
            return;
        }
        m_checks.look(index, reading.fields, m_preview.findings);
        if (m_listedMeansYes && (!m_bindings.has(field::Ticket) || reading.fields.hasTicket() == true)) {
            reading.fields.set(field::Confirmed, u"yes"_s);
        }
        row.person = std::move(reading.person);
        row.fields = reading.fields;
        if (m_context.source == ImportSource::History) {
            row.past = std::move(reading.past);
        }
        m_preview.rows.push_back(std::move(row));
        m_offsetUnreadable.push_back(reading.offsetUnreadable);
        join(index);
    }

    void join(size_t index)
    {
        ImportRow &row = m_preview.rows[index];
        const PeopleIndex::Match match = m_people.resolve(row.person);
        row.who = match.who;
        if (match.emailOfAnother) {
            report(row, Severity::Warning, u"import.email-of-another"_s,
                   QCoreApplication::translate(
                       "Import", "The e-mail address %1 belongs to somebody else who is known; it is left out.")
                       .arg(row.person.email),
                   QCoreApplication::translate(
                       "Import",
                       "Find out whose address it is; the Discord ID decided who the row is. If both are one person, "
                       "withdraw one of the sign-ups."),
                   m_bindings.header(field::Email));
            row.person.email.clear();
        }
        if (match.byName) {
            report(row, Severity::Note, u"import.joined-by-name"_s,
                   QCoreApplication::translate("Import", "The row was joined to %1 by the Discord name alone.")
                       .arg(row.person.discordName),
                   QCoreApplication::translate("Import", "Look whether it is the same person."),
                   m_bindings.header(field::DiscordName));
        }
        const auto [place, isNew] = m_places.try_emplace(
            Key{match.who, row.past ? row.past->event.toCaseFolded() : QString()}, m_groups.size());
        if (isNew) {
            m_groups.push_back({match.who, {}});
        }
        m_groups[place->second].rows.push_back(index);
    }

    /// Folds the rows of one person into the latest and decides what becomes of it.
    void settle(size_t who, std::vector<size_t> &group)
    {
        const bool timed = std::all_of(group.begin(), group.end(),
                                       [this](size_t i) { return m_preview.rows[i].answeredAt.isValid(); });
        if (timed) {
            std::stable_sort(group.begin(), group.end(), [this](size_t a, size_t b) {
                return m_preview.rows[a].answeredAt < m_preview.rows[b].answeredAt;
            });
        }
        ImportRow &winner = m_preview.rows[group.back()];
        Person person = m_preview.rows[group.front()].person;
        Fields fields;
        for (const size_t index : group) {
            const ImportRow &row = m_preview.rows[index];
            overlay(person, row.person);
            fields = fields.overlaidWith(row.fields);
        }
        const bool hasTicket = std::any_of(group.begin(), group.end(),
                                           [this](size_t i) { return m_preview.rows[i].fields.hasTicket() == true; });
        if (hasTicket) {
            fields.set(field::Ticket, u"attending"_s); // a second ticket that was given back changes nothing
        }
        winner.person = person;
        winner.decision = takeDecision(fields);
        winner.fields = fields;
        const KnownPerson *known = m_people.known(who);
        for (const size_t index : group) {
            if (index != group.back()) {
                supersede(m_preview.rows[index], winner, known);
            }
        }
        if (winner.past && known != nullptr && !m_bindings.has(field::Leader)) {
            keepLeader(*winner.past, known->history);
        }
        classifyRow(winner, known, m_context, m_preview.findings);
        // Somebody new with teams at several events becomes known by her first row.
        if (winner.state == RowState::New && m_context.source == ImportSource::History && winner.past &&
            !m_madeKnown.insert(who).second) {
            winner.state = RowState::Changed;
            winner.changes.push_back({u"%1: %2"_s.arg(field::PastEvent, winner.past->event), {}, winner.past->team});
        }
        noteUnknownOffset(winner, known, m_offsetUnreadable[group.back()]);
    }

    static void overlay(Person &person, const Person &newer)
    {
        const auto over = [](QString &value, const QString &newValue) {
            if (!newValue.isEmpty()) {
                value = newValue;
            }
        };
        if (newer.discordId) {
            person.discordId = newer.discordId;
        }
        over(person.discordName, newer.discordName);
        over(person.displayName, newer.displayName);
        over(person.email, newer.email);
        over(person.github, newer.github);
    }

    /// The status is read among the fields, and is none.
    static std::optional<StatusReading> takeDecision(Fields &fields)
    {
        const auto status = fromName<SignupStatus>(fields.value(QString(field::StatusByHand)));
        const QString reason = fields.value(QString(field::StatusReason));
        fields.set(field::StatusByHand, {});
        fields.set(field::StatusReason, {});
        return status ? std::optional(StatusReading{*status, reason}) : std::nullopt;
    }

    void supersede(ImportRow &row, const ImportRow &winner, const KnownPerson *known)
    {
        row.state = RowState::Superseded;
        row.known = known != nullptr ? known->person.id : PersonId{};
        row.reason =
            QCoreApplication::translate("Import", "Line %1 is by the same person and counts instead.").arg(winner.line);
        report(row, Severity::Note, u"import.answered-again"_s,
               QCoreApplication::translate("Import", "Lines %1 and %2 are by the same person; line %2 counts.")
                   .arg(row.line)
                   .arg(winner.line),
               QCoreApplication::translate("Import", "Look at both if they say different things."));
        noteOtherName(row, winner);
    }

    /// One address for several people, as when one of them bought the tickets, makes them one person.
    void noteOtherName(const ImportRow &row, const ImportRow &winner)
    {
        const QString name = row.person.displayName.trimmed();
        const QString winnerName = winner.person.displayName.trimmed();
        if (!name.isEmpty() && name.compare(winnerName, Qt::CaseInsensitive) != 0 && !row.person.discordId) {
            report(row, Severity::Warning, u"import.one-address-several-names"_s,
                   QCoreApplication::translate("Import",
                                               "\"%1\" and \"%2\" have one address, so they count as one person.")
                       .arg(name, winnerName),
                   QCoreApplication::translate("Import", "If they are two people, ask for an address of each."));
        }
    }

    void noteUnknownOffset(const ImportRow &row, const KnownPerson *known, bool reported)
    {
        const bool knownBefore = known != nullptr && known->signup && known->signup->fields.utcOffset();
        if (m_context.source == ImportSource::Signup && m_bindings.has(field::UtcOffset) && !reported && !knownBefore &&
            !row.fields.utcOffset()) {
            Finding unknown{Severity::Warning,
                            u"import.offset-unknown"_s,
                            QCoreApplication::translate("Import", "The time zone is blank, so the offset is unknown."),
                            {m_context.fileName, row.line, m_bindings.header(field::UtcOffset), {}},
                            QCoreApplication::translate("Import", "Ask the person, or set the offset by hand.")};
            m_preview.findings << unknown;
        }
    }

    void report(const ImportRow &row, Severity severity, const QString &key, const QString &message,
                const QString &remedy, const QString &column = {})
    {
        m_preview.findings << Finding{
            severity, key, message, {m_context.fileName, row.line, column, row.person.shownName()}, remedy};
    }

    const Table &m_table;
    const ImportContext &m_context;
    const ColumnBindings &m_bindings;
    ImportPreview &m_preview;
    RowReader m_reader;
    RowChecks m_checks;
    PeopleIndex m_people;
    std::vector<Group> m_groups;                       ///< by their first row
    std::unordered_map<Key, size_t, KeyHash> m_places; ///< in m_groups
    std::vector<bool> m_offsetUnreadable;              ///< per row
    std::set<size_t> m_madeKnown;
    bool m_listedMeansYes = false;
};

} // namespace

Result<ImportPreview> previewImport(const Table &table, const ColumnMap &map, const ImportContext &context)
{
    ImportPreview preview;
    preview.source = context.source;
    preview.fileName = context.fileName;
    preview.sha256 = context.sha256;
    preview.format = table.format;
    preview.dialect = table.dialect;
    preview.map = completed(map);
    preview.header = table.header;
    preview.findings = table.findings;
    if (auto named = checkMapFields(preview.map, context.fileName); !named) {
        return named.error();
    }
    const ColumnBindings bindings(table, preview.map, context.fileName, preview.findings);
    if (auto usable = checkColumns(bindings, context, table.format); !usable) {
        return usable.error();
    }
    Previewer(table, context, bindings, preview).run();
    return preview;
}

} // namespace jamwright
