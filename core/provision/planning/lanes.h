// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"

namespace jamwright {

/// Steps of one lane wait for one another; lanes go side by side, as Discord limits each by itself.
enum class Lane { Roles, Channels, Members, Messages };

[[nodiscard]] constexpr Lane laneOf(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateRole:
    case StepKind::EditRole:
    case StepKind::DeleteRole:
        return Lane::Roles;
    case StepKind::CreateCategory:
    case StepKind::CreateChannel:
    case StepKind::EditChannel:
    case StepKind::DeleteChannel:
    case StepKind::DeleteCategory:
        return Lane::Channels;
    case StepKind::GiveRole:
    case StepKind::TakeRole:
        return Lane::Members;
    case StepKind::PostMessage:
    case StepKind::PinMessage:
    case StepKind::CreateInvite:
    case StepKind::RevokeInvite:
        break;
    }
    return Lane::Messages;
}

/// How much each lane has to do.
struct LaneLoad {
    int roles = 0;
    int channels = 0;
    int members = 0;
    int messages = 0;
    int invites = 0; ///< not among the messages

    void add(StepKind kind, int count = 1)
    {
        switch (laneOf(kind)) {
        case Lane::Roles:
            roles += count;
            break;
        case Lane::Channels:
            channels += count;
            break;
        case Lane::Members:
            members += count;
            break;
        case Lane::Messages:
            (kind == StepKind::CreateInvite ? invites : messages) += count;
            break;
        }
    }
};

/// What Discord's observed limits make of it: each lane goes its own way, and the slowest counts.
[[nodiscard]] double secondsFor(const LaneLoad &load);

} // namespace jamwright
