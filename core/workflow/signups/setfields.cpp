// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/fieldtext.h"
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

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SetFieldsTexts {
    Q_DECLARE_TR_FUNCTIONS(Signups)
};

void setIdentity(Person &person, const QString &name, const QString &value)
{
    if (name == field::DiscordId) {
        person.discordId = Snowflake::parse(value);
    } else if (name == field::DiscordName) {
        person.discordName = value;
    } else if (name == field::DisplayName) {
        person.displayName = value;
    } else if (name == field::Email) {
        person.email = value;
    } else {
        person.github = value;
    }
}

Result<void> applyText(KnownPerson &known, const FieldText &wanted, QDate zoneDate)
{
    auto read = readFieldText(wanted.field, wanted.text, zoneDate);
    if (!read) {
        return read.error();
    }
    if (field::isIdentity(wanted.field)) {
        setIdentity(known.person, wanted.field, read->value(wanted.field));
        return {};
    }
    Fields values = *read;
    QStringList names{wanted.field};
    if (wanted.field == field::UtcOffset || wanted.field == field::TimeZone) {
        names = {QString(field::UtcOffset), QString(field::TimeZone)}; // the one that was not told would contradict
    }
    for (const QString &name : names) {
        if (known.signup->fields.value(name) != values.value(name)) {
            known.signup->fields.set(name, values.value(name));
            known.signup->sources[name] = ImportId{};
        }
    }
    return {};
}

/// Whether the person can be known by what is left, and by nobody else's.
Result<void> checkIdentity(const Person &person, const std::vector<KnownPerson> &known)
{
    if (!person.discordId && person.email.isEmpty() && person.discordName.isEmpty()) {
        return Error::usage(
            SetFieldsTexts::tr("A person is known by at least one of discord_id, email and discord_name."));
    }
    for (const KnownPerson &other : known) {
        if (other.person.id == person.id) {
            continue;
        }
        const bool sameId = person.discordId && other.person.discordId == person.discordId;
        if (sameId || (!person.email.isEmpty() && other.person.email == person.email)) {
            return Error::input(SetFieldsTexts::tr("Somebody else has that Discord ID or e-mail address."),
                                other.person.shownName(), SetFieldsTexts::tr("Find out whose it is."));
        }
    }
    return {};
}

/// Writes one sign-up after its fields were changed, with all that follows from it.
class FieldsWriter
{
public:
    FieldsWriter(Workspace &workspace, const Event &event, const std::vector<KnownPerson> &all)
        : m_workspace(workspace)
        , m_event(event)
        , m_admission(event, all)
    {
    }

    [[nodiscard]] Result<Findings> write(const KnownPerson &before, const KnownPerson &after, const QString &reason,
                                         const QString &by)
    {
        store::SignupTable signups(m_workspace.database());
        auto written = store::PersonTable(m_workspace.database()).update(after.person).andThen([&] {
            return signups.update(*after.signup);
        });
        const QString priority = after.signup->fields.value(QString(field::LeadPriority));
        if (written && priority != before.signup->fields.value(QString(field::LeadPriority))) {
            written = signups.addDecision(
                {after.signup->id, DecisionSubject::LeadPriority, priority, reason, by, m_workspace.clock().now()});
        }
        if (!written) {
            return written.error();
        }
        const bool sameAnswers = after.signup->fields == before.signup->fields;
        const auto next = sameAnswers ? std::nullopt : m_admission.next(after, before.signup->fields, false);
        if (next && next->status != after.signup->status) {
            written = writeStatus(m_workspace, {after.signup->id, *next, false}, by);
        }
        if (!written || !m_admission.wasFull()) {
            return written ? Result<Findings>(Findings()) : Result<Findings>(written.error());
        }
        return promoteWaiting(m_workspace, m_event);
    }

private:
    Workspace &m_workspace;
    const Event &m_event;
    Admission m_admission;
};

/// A sign-up before and after its fields were set, and everybody whom it must not be mixed up with.
struct FieldsEdit {
    Event event;
    std::vector<KnownPerson> known;
    size_t index = 0; ///< of her among them
    KnownPerson after;
    QStringList changed;

    [[nodiscard]] const KnownPerson &before() const { return known[index]; }
};

Result<FieldsEdit> makeEdit(Workspace &workspace, EventId eventId, SignupId signup,
                            const std::vector<FieldText> &fields)
{
    auto event = loadEvent(workspace, eventId);
    auto known = loadKnownPeople(workspace, eventId);
    if (!event || !known) {
        return !event ? event.error() : known.error();
    }
    FieldsEdit edit{*event, *std::move(known), 0, {}, {}};
    const auto found = std::find_if(edit.known.begin(), edit.known.end(), [&](const KnownPerson &person) {
        return person.signup && person.signup->id == signup;
    });
    if (found == edit.known.end()) {
        return Error::input(SetFieldsTexts::tr("The sign-up is not at this event any more; nothing was changed."));
    }
    edit.index = size_t(found - edit.known.begin());
    edit.after = *found;
    const QDate zoneDate = event->startsOn.isValid() ? event->startsOn : workspace.clock().now().date();
    for (const FieldText &wanted : fields) {
        const KnownPerson before = edit.after;
        if (auto applied = applyText(edit.after, wanted, zoneDate); !applied) {
            return applied.error();
        }
        if (edit.after.person != before.person || edit.after.signup != before.signup) {
            edit.changed << wanted.field;
        }
    }
    if (auto fits = checkIdentity(edit.after.person, edit.known); !fits) {
        return fits.error();
    }
    return edit;
}

} // namespace

Result<FieldsOutcome> setFields(Workspace &workspace, EventId event, SignupId signup,
                                const std::vector<FieldText> &fields, const QString &reason, const QString &by)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto edit = makeEdit(workspace, event, signup, fields);
    if (!edit) {
        return edit.error();
    }
    FieldsWriter writer(workspace, edit->event, edit->known);
    auto findings = writer.write(edit->before(), edit->after, reason, by);
    if (!findings) {
        return findings.error();
    }
    const QString name = edit->after.person.shownName();
    auto change =
        transaction->commit(event, u"signups.set"_s, SetFieldsTexts::tr("Changed the sign-up of %1").arg(name));
    if (!change) {
        return change.error();
    }
    return FieldsOutcome{edit->changed, *change, *findings};
}

Result<FieldsOutcome> previewFields(Workspace &workspace, EventId event, SignupId signup,
                                    const std::vector<FieldText> &fields)
{
    return makeEdit(workspace, event, signup, fields).map([](const FieldsEdit &edit) {
        return FieldsOutcome{edit.changed, {}, {}};
    });
}

} // namespace jamwright
