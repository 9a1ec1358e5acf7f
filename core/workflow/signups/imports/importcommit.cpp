// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rows/peopleindex.h"
#include "store/answers/rawanswertable.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/persontable.h"
#include "store/signuptable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/signups/admission.h"
#include "workflow/signups/imports/knownpeople.h"
#include "workflow/signups/signups.h"
#include "workflow/signups/statuslog.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct CommitTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Who each row is about among the people of today, numbered like `ImportRow::who`.
std::vector<size_t> peopleOf(const ImportPreview &preview, const std::vector<KnownPerson> &known)
{
    std::map<PersonId, size_t> positions;
    for (size_t i = 0; i < known.size(); ++i) {
        positions[known[i].person.id] = i;
    }
    PeopleIndex index(known);
    std::vector<size_t> people;
    people.reserve(preview.rows.size());
    for (const ImportRow &row : preview.rows) {
        const auto position = positions.find(row.known);
        if (position == positions.end()) {
            people.push_back(index.resolve(row.person).who);
        } else {
            index.learn(position->second, row.person);
            people.push_back(position->second);
        }
    }
    return people;
}

/// Writes the rows of one preview, within a transaction that its caller holds. Whoever and whatever is new goes into
/// its table many at a time, which is what a large import lives on.
class ImportWriter
{
public:
    ImportWriter(Workspace &workspace, const Event &event, std::vector<KnownPerson> known)
        : m_people(workspace.database())
        , m_signups(workspace.database())
        , m_answers(workspace.database())
        , m_event(event)
        , m_now(workspace.clock().now())
        , m_known(std::move(known))
        , m_admission(event, m_known)
        , m_knownBefore(m_known.size())
    {
    }

    /// `people` as peopleOf gives it.
    [[nodiscard]] Result<void> write(const ImportPreview &preview, const std::vector<size_t> &people)
    {
        auto import = m_signups.addImport(m_event.id, preview, m_now);
        if (!import) {
            return import.error();
        }
        m_import = *import;
        m_fileName = preview.fileName;
        return putPeople(preview, people)
            .andThen([&] { return insertPeople(); })
            .andThen([&] { return keepAnswers(); })
            .andThen([&] { return putRows(preview.source); })
            .andThen([&] { return insertSignups(); });
    }

    /// Whether somebody was kept waiting by what the import found or filled.
    [[nodiscard]] bool wasFull() const { return m_admission.wasFull(); }

private:
    /// A row that counts, and whose it is: a position in m_known.
    struct RowOf {
        const ImportRow *row = nullptr;
        size_t person = 0;
    };
    [[nodiscard]] Result<void> putPeople(const ImportPreview &preview, const std::vector<size_t> &people)
    {
        m_rows.reserve(preview.rows.size());
        m_known.reserve(m_known.size() + preview.rows.size());
        for (size_t i = 0; i < preview.rows.size(); ++i) {
            const ImportRow &row = preview.rows[i];
            if (row.state != RowState::New && row.state != RowState::Changed) {
                continue;
            }
            auto position = putPerson(row, people[i]);
            if (!position) {
                return position.error();
            }
            m_rows.push_back({&row, *position});
        }
        return {};
    }

    /// The person's position in m_known, behind m_knownBefore if she is new.
    [[nodiscard]] Result<size_t> putPerson(const ImportRow &row, size_t who)
    {
        const bool isNew = who >= m_knownBefore;
        if (isNew && !m_made.contains(who)) {
            m_made[who] = m_known.size();
            m_known.push_back({row.person, {}, {}, {}});
            return m_known.size() - 1;
        }
        const size_t position = isNew ? m_made[who] : who;
        Person &person = m_known[position].person;
        const Person before = person;
        overlay(person, row.person);
        if (isNew || person == before) {
            return position;
        }
        auto updated = m_people.update(person);
        return updated ? Result<size_t>(position) : Result<size_t>(updated.error());
    }

    [[nodiscard]] Result<void> insertPeople()
    {
        auto id = m_people.insertAll(m_known.size() - m_knownBefore,
                                     [this](size_t i) { return m_known[m_knownBefore + i].person; });
        if (!id) {
            return id.error();
        }
        for (size_t i = m_knownBefore; i < m_known.size(); ++i) {
            m_known[i].person.id = {id->value + qint64(i - m_knownBefore)};
        }
        return {};
    }

    [[nodiscard]] Result<void> keepAnswers()
    {
        std::vector<store::RawAnswerTable::Kept> rows;
        rows.reserve(m_rows.size());
        for (const RowOf &of : m_rows) {
            rows.push_back({of.row, m_known[of.person].person.id});
        }
        return m_answers.add(m_import, rows);
    }

    [[nodiscard]] Result<void> putRows(ImportSource source)
    {
        for (const RowOf &of : m_rows) {
            if (auto put = putRow(source, of); !put) {
                return put;
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> putRow(ImportSource source, const RowOf &of)
    {
        KnownPerson &known = m_known[of.person];
        switch (source) {
        case ImportSource::History:
            return addPast(known, *of.row);
        case ImportSource::Blocklist:
            return addBan(known, *of.row);
        case ImportSource::Signup:
        case ImportSource::Confirmation:
        case ImportSource::Corrections:
            return known.signup ? changeSignup(known, *of.row) : addSignup(known, of);
        }
        Q_UNREACHABLE();
    }

    static void overlay(Person &person, const Person &newer)
    {
        if (newer.discordId) {
            person.discordId = newer.discordId;
        }
        const auto take = [](QString &old, const QString &text) {
            if (!text.isEmpty()) {
                old = text;
            }
        };
        take(person.discordName, newer.discordName);
        take(person.displayName, newer.displayName);
        take(person.email, newer.email);
        take(person.github, newer.github);
    }

    /// Decides what becomes of her; insertSignups() writes it.
    [[nodiscard]] Result<void> addSignup(KnownPerson &known, const RowOf &of)
    {
        known.signup = Signup{{}, m_event.id, known.person.id, SignupStatus::Applied, {}, false, of.row->fields, {}};
        const bool isBanned = enforcedBan(known, m_event).has_value();
        if (const auto next = m_admission.next(known, {}, true)) {
            known.signup->status = next->status;
            known.signup->statusReason = next->reason;
        }
        takeDecision(*known.signup, *of.row);
        m_newSignups.push_back(of.person);
        return useBan(known.person.id, isBanned);
    }

    /// What staff had decided wins over what the answers lead to. Whether that is new.
    static bool takeDecision(Signup &signup, const ImportRow &row)
    {
        if (!row.decision || (signup.statusByHand && signup.status == row.decision->status &&
                              signup.statusReason == row.decision->reason)) {
            return false;
        }
        signup.status = row.decision->status;
        signup.statusReason = row.decision->reason;
        signup.statusByHand = true;
        return true;
    }

    [[nodiscard]] Result<void> insertSignups()
    {
        return m_signups
            .insertAll(m_newSignups.size(),
                       [this](size_t i) {
                           Signup signup = *m_known[m_newSignups[i]].signup;
                           for (const auto &[name, value] : signup.fields.all()) {
                               signup.sources[name] = m_import;
                           }
                           return signup;
                       })
            .andThen([](SignupId) { return Result<void>(); });
    }

    [[nodiscard]] Result<void> changeSignup(KnownPerson &known, const ImportRow &row)
    {
        Signup &signup = *known.signup;
        const Fields before = signup.fields;
        for (const auto &[name, value] : row.fields.all()) {
            if (signup.fields.value(name) != value) {
                signup.sources[name] = m_import;
            }
        }
        signup.fields = signup.fields.overlaidWith(row.fields);
        const bool isBanned = enforcedBan(known, m_event).has_value();
        const auto next = m_admission.next(known, before, false);
        if (next) {
            signup.status = next->status;
            signup.statusReason = next->reason;
            signup.statusByHand = false;
        }
        const bool isDecided = takeDecision(signup, row);
        return updateSignup(signup, next || isDecided)
            .andThen([&] { return logPriority(before, signup); })
            .andThen([&] { return useBan(known.person.id, isBanned); });
    }

    /// A status that became another goes into the sign-up's log.
    [[nodiscard]] Result<void> updateSignup(const Signup &signup, bool newStatus)
    {
        if (!newStatus) {
            return m_signups.update(signup);
        }
        return m_signups.logFirstStatus(signup.id, m_now)
            .andThen([&] { return m_signups.update(signup); })
            .andThen([&] {
                return m_signups.addDecision(
                    {signup.id, DecisionSubject::Status, nameOf(signup.status), signup.statusReason, {}, m_now});
            });
    }

    /// Staff vet leaders by files too.
    [[nodiscard]] Result<void> logPriority(const Fields &before, const Signup &signup)
    {
        const QString priority = signup.fields.value(QString(field::LeadPriority));
        if (priority == before.value(QString(field::LeadPriority))) {
            return {};
        }
        return m_signups.addDecision({signup.id,
                                      DecisionSubject::LeadPriority,
                                      priority,
                                      CommitTexts::tr("From the file %1.").arg(m_fileName),
                                      {},
                                      m_now});
    }

    /// A ban that has kept somebody out of the event has used up one of its jams.
    [[nodiscard]] Result<void> useBan(PersonId person, bool isEnforced)
    {
        return isEnforced ? m_people.useBan(person, m_event.id, m_now) : Result<void>();
    }

    [[nodiscard]] Result<void> addPast(const KnownPerson &known, const ImportRow &row)
    {
        Q_ASSERT(row.past);
        PastTeam team = *row.past;
        team.person = known.person.id;
        return m_people.putPastTeam(team);
    }

    [[nodiscard]] Result<void> addBan(KnownPerson &known, const ImportRow &row)
    {
        Q_ASSERT(row.ban);
        if (known.ban) {
            return {}; // she is banned already, and has perhaps used up some of its jams
        }
        Ban ban = *row.ban;
        ban.person = known.person.id;
        ban.since = ban.since.isValid() ? ban.since : m_now;
        if (auto banned = m_people.setBan(ban); !banned) {
            return banned;
        }
        known.ban = ban;
        if (!known.signup) {
            return {};
        }
        Signup &signup = *known.signup;
        const bool isBanned = enforcedBan(known, m_event).has_value();
        const auto next = m_admission.next(known, signup.fields, false);
        if (!next) {
            return useBan(known.person.id, isBanned);
        }
        signup.status = next->status;
        signup.statusReason = next->reason;
        signup.statusByHand = false;
        return updateSignup(signup, true).andThen([&] { return useBan(known.person.id, isBanned); });
    }

    store::PersonTable m_people;
    store::SignupTable m_signups;
    store::RawAnswerTable m_answers;
    const Event &m_event;
    QDateTime m_now;
    ImportId m_import;
    QString m_fileName;
    std::vector<KnownPerson> m_known;
    Admission m_admission;
    size_t m_knownBefore;
    std::map<size_t, size_t> m_made;  ///< who a new person is among the file's → her position in m_known
    std::vector<RowOf> m_rows;        ///< those that count, in the file's order
    std::vector<size_t> m_newSignups; ///< positions in m_known
};

/// What the workspace holds of a field today, of the person or of the sign-up.
QString presentValue(const KnownPerson &known, const QString &name)
{
    const Person &person = known.person;
    if (name == field::DiscordId) {
        return person.discordId ? person.discordId->toString() : QString();
    }
    if (name == field::DiscordName) {
        return person.discordName;
    }
    if (name == field::DisplayName) {
        return person.displayName;
    }
    if (name == field::Email) {
        return person.email;
    }
    if (name == field::GitHub) {
        return person.github;
    }
    if (name == field::StatusByHand && known.signup) {
        return nameOf(known.signup->status);
    }
    return known.signup ? known.signup->fields.value(name) : QString();
}

/// Whether what the preview compared with is still so.
bool stillHolds(const ImportPreview &preview, const std::vector<KnownPerson> &known, const std::vector<size_t> &people)
{
    for (size_t i = 0; i < preview.rows.size(); ++i) {
        const ImportRow &row = preview.rows[i];
        if (row.state != RowState::New && row.state != RowState::Changed) {
            continue;
        }
        // Somebody new has come since, or somebody known has gone.
        if (row.known.isStored() != (people[i] < known.size())) {
            return false;
        }
        if (!row.known.isStored() || row.past || row.ban) {
            continue; // of a team or a ban: written over, whatever stands there
        }
        for (const FieldChange &change : row.changes) {
            if (presentValue(known[people[i]], change.field) != change.before) {
                return false;
            }
        }
    }
    return true;
}

/// Who each row is about, numbered like `ImportRow::who`; an error where something has changed since the preview that
/// makes another preview of it.
Result<std::vector<size_t>> checkedPeople(Workspace &workspace, const ImportPreview &preview,
                                          const std::vector<KnownPerson> &known)
{
    auto position = store::ChangeLog(workspace.database()).position();
    if (!position) {
        return position.error();
    }
    if (*position == preview.madeAt) {
        std::vector<size_t> people(preview.rows.size());
        std::transform(preview.rows.begin(), preview.rows.end(), people.begin(),
                       [](const ImportRow &row) { return row.who; });
        return people;
    }
    std::vector<size_t> people = peopleOf(preview, known);
    if (!stillHolds(preview, known, people)) {
        return Error::input(
            CommitTexts::tr("The sign-ups were changed after the preview was made; nothing was imported."),
            preview.fileName, CommitTexts::tr("Look at a new preview and import that."));
    }
    return people;
}

/// Writes what the preview says, within a transaction that its caller holds. Returns who moved up because of it.
Result<Findings> writeImport(Workspace &workspace, EventId eventId, const ImportPreview &preview)
{
    auto event = loadEvent(workspace, eventId);
    auto known = loadKnownPeople(workspace, eventId);
    if (!event || !known) {
        return !event ? event.error() : known.error();
    }
    auto people = checkedPeople(workspace, preview, *known);
    if (!people) {
        return people.error();
    }
    ImportWriter writer(workspace, *event, *std::move(known));
    if (auto written = writer.write(preview, *people); !written) {
        return written.error();
    }
    return writer.wasFull() ? promoteWaiting(workspace, *event) : Findings();
}

} // namespace

Result<ImportOutcome> commitImport(Workspace &workspace, EventId eventId, const ImportPreview &preview)
{
    ImportOutcome outcome;
    outcome.counts = preview.counts();
    if (outcome.counts.added == 0 && outcome.counts.changed == 0) {
        return outcome;
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto promoted = writeImport(workspace, eventId, preview);
    if (!promoted) {
        return promoted.error();
    }
    outcome.findings = *promoted;
    const QString sentence = CommitTexts::tr("Imported %1: %2 new, %3 changed")
                                 .arg(preview.fileName)
                                 .arg(outcome.counts.added)
                                 .arg(outcome.counts.changed);
    auto change = transaction->commit(eventId, u"import"_s, sentence);
    if (!change) {
        return change.error();
    }
    outcome.change = *change;
    return outcome;
}

} // namespace jamwright
