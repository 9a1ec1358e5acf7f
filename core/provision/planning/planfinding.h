// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"

namespace jamwright {

/// Adds what was found about `subject`, a person, team or thing of the guild.
inline void addFinding(Findings &findings, Severity severity, const QString &key, const QString &message,
                       const QString &subject, const QString &remedy)
{
    Place place;
    place.subject = subject;
    findings << Finding{severity, key, message, place, remedy};
}

} // namespace jamwright
