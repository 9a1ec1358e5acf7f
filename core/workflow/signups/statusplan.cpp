// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/statusplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct StatusPlanTexts {
    Q_DECLARE_TR_FUNCTIONS(Signups)
};

/// Those whom a bulk action passes by: they are taken back only by name.
bool standsOutside(SignupStatus status)
{
    return status == SignupStatus::Rejected || status == SignupStatus::Withdrawn || status == SignupStatus::NoShow;
}

bool isFurther(SignupStatus present, SignupStatus wanted)
{
    return present == SignupStatus::Confirmed && wanted == SignupStatus::Approved;
}

/// Decides on one sign-up after another, with an eye on the places.
class StatusPlanner
{
public:
    StatusPlanner(std::vector<SignupRow> rows, std::optional<int> places, const StatusReading &to, bool bulk)
        : m_rows(std::move(rows))
        , m_places(places)
        , m_to(to)
        , m_bulk(bulk)
        , m_takenBefore(placesTaken(m_rows))
        , m_taken(m_takenBefore)
    {
    }

    [[nodiscard]] Result<StatusPlan> plan(const std::vector<SignupId> &wanted)
    {
        std::map<SignupId, SignupRow *> byId;
        for (SignupRow &row : m_rows) {
            byId[row.signup.id] = &row;
        }
        for (const SignupId id : wanted) {
            const auto found = byId.find(id);
            if (found == byId.end()) {
                return Error::input(
                    StatusPlanTexts::tr("A sign-up is not at this event any more; nothing was changed."));
            }
            if (auto decided = decide(*found->second); !decided) {
                return decided.error();
            }
        }
        m_plan.asked = int(m_plan.changes.size());
        promote(wanted);
        report();
        return m_plan;
    }

private:
    [[nodiscard]] Result<void> decide(SignupRow &row)
    {
        const SignupStatus before = row.signup.status;
        if (before == m_to.status || isFurther(before, m_to.status)) {
            ++m_plan.leftAlone;
            return {};
        }
        const QString refusal = refusalOf(before, m_to.status);
        const bool wantsPlace = takesPlace(m_to.status) && !takesPlace(before);
        const bool isFull = m_places && m_taken >= *m_places;
        if (m_bulk && (standsOutside(before) || !refusal.isEmpty() || (wantsPlace && isFull))) {
            ++m_plan.leftAlone;
            ++(standsOutside(before) ? m_outside : !refusal.isEmpty() ? m_senseless : m_withoutPlace);
            return {};
        }
        if (!refusal.isEmpty()) {
            return Error::input(refusal, row.person.shownName(), StatusPlanTexts::tr("Nothing was changed."));
        }
        m_beyond += wantsPlace && isFull ? 1 : 0;
        m_taken += int(takesPlace(m_to.status)) - int(takesPlace(before));
        row.signup.status = m_to.status;
        m_plan.changes.push_back({row.signup.id, m_to, true});
        return {};
    }

    /// Only where the event was full: otherwise whoever waits does so by the organiser's will, not for want of a place.
    void promote(const std::vector<SignupId> &notNow)
    {
        if (!m_places || m_takenBefore < *m_places) {
            return;
        }
        for (const StatusChange &change : promotions(m_rows, *m_places - m_taken, notNow)) {
            m_plan.changes.push_back(change);
            const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                          [&](const SignupRow &other) { return other.signup.id == change.signup; });
            m_plan.promoted << row->person.shownName();
            m_plan.findings << promotedFinding(row->person.shownName());
        }
    }

    void note(int count, Severity severity, const QString &key, const QString &message, const QString &remedy)
    {
        if (count > 0) {
            m_plan.findings << Finding{severity, key, message, {}, remedy};
        }
    }

    void report()
    {
        note(m_outside, Severity::Note, u"signups.left-outside"_s,
             StatusPlanTexts::tr("%n sign-up(s) were left as they are: rejected, withdrawn or no-show.", nullptr,
                                 m_outside),
             StatusPlanTexts::tr("Name a person to take her back."));
        note(m_senseless, Severity::Note, u"signups.no-such-step"_s,
             StatusPlanTexts::tr("%n sign-up(s) were left as they are: the step makes no sense for them.", nullptr,
                                 m_senseless),
             {});
        note(m_withoutPlace, Severity::Note, u"signups.no-place"_s,
             StatusPlanTexts::tr("%n sign-up(s) were left as they are: the event is full.", nullptr, m_withoutPlace),
             StatusPlanTexts::tr("Name a person to take her beyond the capacity, or raise capacity_teams."));
        note(m_beyond, Severity::Warning, u"signups.over-capacity"_s,
             StatusPlanTexts::tr("%n person(s) were taken beyond the event's capacity.", nullptr, m_beyond),
             StatusPlanTexts::tr("Raise capacity_teams, or put somebody on the wait-list."));
    }

    std::vector<SignupRow> m_rows;
    std::optional<int> m_places;
    const StatusReading &m_to;
    bool m_bulk;
    int m_takenBefore;
    int m_taken;
    int m_outside = 0;
    int m_senseless = 0;
    int m_withoutPlace = 0;
    int m_beyond = 0;
    StatusPlan m_plan;
};

} // namespace

int placesTaken(const std::vector<SignupRow> &rows)
{
    return int(
        std::count_if(rows.begin(), rows.end(), [](const SignupRow &row) { return takesPlace(row.signup.status); }));
}

std::optional<int> placesToFill(const Event &event)
{
    return event.stage < Stage::Judging ? event.places() : std::nullopt;
}

std::vector<StatusChange> promotions(const std::vector<SignupRow> &rows, int freePlaces,
                                     const std::vector<SignupId> &notNow)
{
    std::vector<StatusChange> changes;
    for (const SignupRow &row : rows) {
        if (int(changes.size()) >= freePlaces) {
            break;
        }
        const bool passedBy = std::find(notNow.begin(), notNow.end(), row.signup.id) != notNow.end();
        const StatusReading reading = readStatus(row.signup.fields, row.ban);
        if (row.signup.status == SignupStatus::Waitlisted && !passedBy && takesPlace(reading.status)) {
            changes.push_back({row.signup.id, {reading.status, StatusPlanTexts::tr("A place became free.")}, false});
        }
    }
    return changes;
}

Finding promotedFinding(const QString &name)
{
    return {Severity::Note,
            u"signups.promoted"_s,
            StatusPlanTexts::tr("%1 moved up from the wait-list, because a place became free.").arg(name),
            {{}, 0, {}, name},
            StatusPlanTexts::tr("Tell the person.")};
}

Result<StatusPlan> planStatus(const std::vector<SignupRow> &rows, std::optional<int> places,
                              const std::vector<SignupId> &wanted, const StatusReading &to, bool bulk)
{
    return StatusPlanner(rows, places, to, bulk).plan(wanted);
}

} // namespace jamwright
