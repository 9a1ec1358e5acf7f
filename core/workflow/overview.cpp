// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/overview.h"

#include "judging/progress.h"
#include "store/database.h"
#include "store/teams/teamtable.h"
#include "workflow/events.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/results.h"
#include "workflow/signups/signups.h"
#include "workflow/signups/statusplan.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ProblemTexts {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

/// Whether a ban should have kept her out: not where the event had begun before it was spoken.
bool isBannedYetIn(const SignupRow &row, const Event &event)
{
    const bool takesPart = row.signup.status != SignupStatus::Rejected &&
                           row.signup.status != SignupStatus::Withdrawn && row.signup.status != SignupStatus::NoShow;
    if (!row.ban || !takesPart) {
        return false;
    }
    const auto &used = row.ban->usedAt;
    return event.stage < Stage::Running || std::find(used.begin(), used.end(), event.id) != used.end();
}

void checkPlaces(const std::vector<SignupRow> &rows, const Event &event, Findings &findings)
{
    const auto places = placesToFill(event);
    const auto waiting = std::count_if(rows.begin(), rows.end(), [](const SignupRow &row) {
        return row.signup.status == SignupStatus::Waitlisted && !row.signup.statusByHand;
    });
    const int freePlaces = places ? *places - placesTaken(rows) : 0;
    if (freePlaces < 0) {
        findings << Finding{
            Severity::Warning,
            u"signups.over-capacity"_s,
            ProblemTexts::tr("%n person(s) have a place beyond the event's capacity.", nullptr, -freePlaces),
            {{}, 0, {}, event.name},
            ProblemTexts::tr("Raise capacity_teams, or put somebody on the wait-list.")};
    }
    if (freePlaces > 0 && waiting > 0) {
        findings << Finding{Severity::Warning,
                            u"signups.places-free"_s,
                            ProblemTexts::tr("%n place(s) are free while people wait.", nullptr, freePlaces),
                            {{}, 0, {}, event.name},
                            ProblemTexts::tr("Approve those who wait: 'jamctl signups approve'.")};
    }
}

/// Some months after its end an event's people should be forgotten.
void checkRetention(const std::vector<SignupRow> &rows, const Event &event, QDate today, Findings &findings)
{
    const int months = event.signupRules.retentionMonths;
    const auto known =
        std::count_if(rows.begin(), rows.end(), [](const SignupRow &row) { return !row.person.isErased(); });
    if (months == 0 || known == 0 || !event.endsOn.isValid() || event.endsOn.addMonths(months) > today) {
        return;
    }
    findings << Finding{
        Severity::Warning,
        u"people.retention"_s,
        ProblemTexts::tr("The event ended on %1; the data of %n person(s) could be erased.", nullptr, int(known))
            .arg(event.endsOn.toString(Qt::ISODate)),
        {{}, 0, {}, event.name},
        ProblemTexts::tr(
            "Erase who is not needed any more: 'jamctl people erase PERSON'; or change retention_months.")};
}

void checkSignups(const std::vector<SignupRow> &rows, const Event &event, Findings &findings)
{
    int unknownOffsets = 0;
    int unknownSkills = 0;
    for (const SignupRow &row : rows) {
        const QString name = row.person.shownName();
        if (isBannedYetIn(row, event)) {
            findings << Finding{
                Severity::Error,
                u"signups.banned"_s,
                ProblemTexts::tr("The person is banned (%1) and yet not rejected.").arg(row.ban->reason),
                {{}, 0, {}, name},
                ProblemTexts::tr("Reject the sign-up, or lift the ban.")};
        }
        if (!row.team.isEmpty() && !row.participant) {
            findings << Finding{Severity::Warning,
                                u"teams.member-gone"_s,
                                ProblemTexts::tr("The person is in team %1 but takes no part any more (%2).")
                                    .arg(row.team, nameOf(row.signup.status)),
                                {{}, 0, {}, name},
                                ProblemTexts::tr("Repair the teams, or take the person back.")};
        }
        unknownOffsets += row.participant && !row.signup.fields.utcOffset() ? 1 : 0;
        unknownSkills += row.participant && row.signup.fields.skills().empty() ? 1 : 0;
    }
    // The teams' own findings count these again once there are teams, over the same people.
    const bool noTeams = std::all_of(rows.begin(), rows.end(), [](const SignupRow &row) { return row.team.isEmpty(); });
    if (noTeams && unknownOffsets > 0) {
        findings << Finding{
            Severity::Warning,
            u"signups.unknown-offset"_s,
            ProblemTexts::tr("The time zone of %n participant(s) is not known.", nullptr, unknownOffsets),
            {},
            ProblemTexts::tr("Ask them, and import a corrections file.")};
    }
    if (noTeams && unknownSkills > 0) {
        findings << Finding{
            Severity::Warning,
            u"signups.unknown-skill"_s,
            ProblemTexts::tr("No skill of %n participant(s) is known.", nullptr, unknownSkills),
            {},
            ProblemTexts::tr("Map the answers to levels when importing, or import a corrections file.")};
    }
}

void checkTeams(const TeamsView &teams, Findings &findings)
{
    if (teams.teams.empty()) {
        return;
    }
    findings << teams.findings;
    if (!teams.reserves.empty()) {
        findings << Finding{Severity::Warning,
                            u"teams.reserves"_s,
                            ProblemTexts::tr("%n participant(s) are in no team.", nullptr, int(teams.reserves.size())),
                            {},
                            ProblemTexts::tr("Form the teams anew, or widen the range of sizes.")};
    }
}

Stage stageOf(const EventOverview &overview)
{
    if (overview.event.stage != Stage::Planning) {
        return overview.event.stage;
    }
    if (overview.phase > JudgingPhase::Draft) {
        return overview.phase == JudgingPhase::Published ? Stage::Finished : Stage::Judging;
    }
    if (overview.submissions > 0) {
        return Stage::Running;
    }
    return overview.teams > 0 ? Stage::Teams : overview.signupCount > 0 ? Stage::Signups : Stage::Planning;
}

Finding unfinishedRun(const RoomsStatus &rooms)
{
    Finding finding{Severity::Warning, u"rooms.run-unfinished"_s, {}, {{}, 0, {}, rooms.guildName}, {}};
    const OrderKind kind = rooms.unfinishedKind.value_or(OrderKind::Provide);
    if (kind == OrderKind::TearDown) {
        finding.message = ProblemTexts::tr("The teardown on %1 did not come to its end.");
        finding.remedy = ProblemTexts::tr("Tear down again: it goes on where it stopped.");
    } else if (kind == OrderKind::Announce) {
        finding.message = ProblemTexts::tr("An announcement on %1 did not come to its end.");
        finding.remedy = ProblemTexts::tr("Send the same again: it goes only where it was not sent yet.");
    } else if (kind == OrderKind::Repair) {
        finding.message = ProblemTexts::tr("A repair on %1 did not come to its end.");
        finding.remedy = ProblemTexts::tr("Look for changes again, and repair what is left.");
    } else {
        finding.message = ProblemTexts::tr("The last run on %1 did not come to its end.");
        finding.remedy = ProblemTexts::tr("Run it again: it goes on where it stopped.");
    }
    finding.message = finding.message.arg(rooms.guildName);
    return finding;
}

} // namespace

Result<EventOverview> loadOverview(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    auto rooms = roomsStatus(workspace, eventId);
    auto judging = loadJudging(workspace, eventId);
    auto teams = store::TeamTable(workspace.database()).list(eventId);
    if (!event || !rows || !rooms || !judging) {
        return !event ? event.error() : !rows ? rows.error() : !rooms ? rooms.error() : judging.error();
    }
    if (!teams) {
        return teams.error();
    }
    EventOverview overview;
    overview.event = *event;
    for (const SignupRow &row : *rows) {
        ++overview.signups[row.signup.status];
        overview.participants += row.participant ? 1 : 0;
        overview.reserves += row.participant && row.team.isEmpty() ? 1 : 0;
    }
    overview.signupCount = int(rows->size());
    overview.teams = int(teams->size()); // of those who signed up, and those that came with submissions
    overview.rooms = *rooms;
    overview.phase = judging->phase;
    overview.judges = int(judging->judges.size());
    overview.submissions = int(judging->submissions.size());
    const JudgingProgress progress = judgingProgress(*judging);
    overview.reviewsAssigned = progress.assigned;
    overview.reviewsDone = progress.done;
    overview.stage = stageOf(overview);
    return overview;
}

Result<Findings> loadProblems(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    auto teams = loadTeams(workspace, eventId);
    auto rooms = roomsStatus(workspace, eventId);
    auto results = loadResultFindings(workspace, eventId);
    if (!event) {
        return event.error();
    }
    if (!rows || !teams || !rooms || !results) {
        return !rows ? rows.error() : !teams ? teams.error() : !rooms ? rooms.error() : results.error();
    }
    Findings findings = workspace.openFindings();
    checkSignups(*rows, *event, findings);
    checkPlaces(*rows, *event, findings);
    checkRetention(*rows, *event, workspace.clock().now().date(), findings);
    checkTeams(*teams, findings);
    if (rooms->runUnfinished) {
        findings << unfinishedRun(*rooms);
    }
    findings << *results;
    sortWorstFirst(findings);
    return findings;
}

} // namespace jamwright
