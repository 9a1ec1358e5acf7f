// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/judging.h"
#include "domain/signup.h"
#include "workflow/rooms/rooms.h"
#include "workflow/workspace.h"

#include <map>

namespace jamwright {

/// One event at a glance: what stands and what comes next.
struct EventOverview {
    Event event;
    /// Where the event stands: as somebody said, and as long as nobody did, as what is there tells.
    Stage stage = Stage::Planning;
    std::map<SignupStatus, int> signups; ///< status → people; without a 0
    int signupCount = 0;
    int participants = 0;
    int teams = 0;
    int reserves = 0;
    RoomsStatus rooms;
    JudgingPhase phase = JudgingPhase::Draft;
    int judges = 0;
    int submissions = 0;
    int reviewsAssigned = 0;
    int reviewsDone = 0;
};
[[nodiscard]] Result<EventOverview> loadOverview(Workspace &workspace, EventId event);

/// Every finding of the event as it stands, worst first: of the sign-ups, the teams, the judging, the workspace.
[[nodiscard]] Result<Findings> loadProblems(Workspace &workspace, EventId event);

} // namespace jamwright
