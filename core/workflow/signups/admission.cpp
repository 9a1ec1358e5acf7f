// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/admission.h"

#include "workflow/signups/statusplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

std::optional<Ban> enforcedBan(const KnownPerson &known, const Event &event)
{
    if (!known.ban || !known.signup || !known.signup->id.isStored() || event.stage < Stage::Running) {
        return known.ban;
    }
    const auto &used = known.ban->usedAt;
    return std::find(used.begin(), used.end(), event.id) != used.end() ? known.ban : std::nullopt;
}

Admission::Admission(const Event &event, const std::vector<KnownPerson> &known)
    : m_event(event)
    , m_left(placesToFill(event))
{
    if (!m_left) {
        return;
    }
    for (const KnownPerson &person : known) {
        // Whoever waits for want of a place comes before whoever is new.
        const bool waits =
            person.signup && person.signup->status == SignupStatus::Waitlisted && !person.signup->statusByHand;
        *m_left -= person.signup && (waits || takesPlace(person.signup->status)) ? 1 : 0;
    }
}

std::optional<StatusReading> Admission::next(const KnownPerson &known, const Fields &before, bool isNew)
{
    const Signup &signup = *known.signup;
    std::optional<StatusReading> next = nextStatus(signup, before, enforcedBan(known, m_event));
    if (!m_left || !next || !takesPlace(next->status) || (!isNew && takesPlace(signup.status))) {
        return next;
    }
    const bool waited = !isNew && signup.status == SignupStatus::Waitlisted && !signup.statusByHand;
    if (*m_left > 0 && !waited) {
        --*m_left;
        return next;
    }
    if (waited) {
        return std::nullopt; // moves up with the wait-list, or not
    }
    m_left = std::min(*m_left, 0);
    return StatusReading{SignupStatus::Waitlisted,
                         QCoreApplication::translate("SignupStatus", "Every place is taken.")};
}

Findings blockedFindings(const ImportPreview &preview, const Event &event, const std::vector<KnownPerson> &known)
{
    if (preview.source != ImportSource::Blocklist) {
        return {};
    }
    std::map<PersonId, const KnownPerson *> byId;
    for (const KnownPerson &person : known) {
        byId[person.person.id] = &person;
    }
    Findings findings;
    for (const ImportRow &row : preview.rows) {
        const auto found = byId.find(row.known);
        if (!row.ban || found == byId.end() || !found->second->signup || found->second->ban) {
            continue;
        }
        KnownPerson banned = *found->second;
        banned.ban = row.ban;
        const QString name = banned.person.shownName();
        const bool holds = enforcedBan(banned, event).has_value();
        if (holds && banned.signup->status == SignupStatus::Rejected) {
            continue;
        }
        findings << Finding{
            Severity::Warning,
            u"import.signup-blocked"_s,
            holds
                ? QCoreApplication::translate("Import", "%1 signed up for the event and is rejected by the blocklist.")
                      .arg(name)
                : QCoreApplication::translate(
                      "Import", "%1 takes part in the event, which has begun: the ban counts from the next event on.")
                      .arg(name),
            {preview.fileName, row.line, {}, name},
            holds ? QCoreApplication::translate("Import", "Lift the ban and approve the person if it is a mistake.")
                  : QCoreApplication::translate("Import", "Withdraw the sign-up by hand if it shall end at once.")};
    }
    return findings;
}

Findings waitingFindings(const ImportPreview &preview, const Event &event, const std::vector<KnownPerson> &known)
{
    if (!placesToFill(event) || preview.source != ImportSource::Signup) {
        return {};
    }
    std::map<PersonId, const KnownPerson *> byId;
    for (const KnownPerson &person : known) {
        byId[person.person.id] = &person;
    }
    Admission admission(event, known);
    int waiting = 0;
    for (const ImportRow &row : preview.rows) {
        if (row.state != RowState::New) {
            continue;
        }
        KnownPerson person;
        if (const auto found = byId.find(row.known); found != byId.end()) {
            person.ban = found->second->ban;
        }
        person.signup.emplace().fields = row.fields;
        const auto next = admission.next(person, {}, true);
        waiting += next && next->status == SignupStatus::Waitlisted ? 1 : 0;
    }
    if (waiting == 0) {
        return {};
    }
    return {Finding{Severity::Warning,
                    u"import.event-full"_s,
                    QCoreApplication::translate("Import", "The event is full: %n sign-up(s) go on the wait-list.",
                                                nullptr, waiting),
                    {preview.fileName, 0, {}, event.name},
                    QCoreApplication::translate("Import", "Raise capacity_teams if there is room for more.")}};
}

} // namespace jamwright
