// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/event.h"
#include "domain/importpreview.h"
#include "domain/signup.h"

#include <optional>
#include <vector>

namespace jamwright {

/// The ban that keeps her out of the event; empty where there is none, or where the event had begun with her in it.
[[nodiscard]] std::optional<Ban> enforcedBan(const KnownPerson &known, const Event &event);

/// Who gets a place at an event while a file is imported: each status follows from the answers and a ban, and whoever
/// would have a place beyond the event's capacity waits. A place that the file itself makes free is nobody's until the
/// whole file is written: the wait-list is asked first.
class Admission
{
public:
    Admission(const Event &event, const std::vector<KnownPerson> &known);

    /// The status that the sign-up is to have after its answers changed from `before`; empty = as it is. `isNew`: it is
    /// not among `known` of the constructor.
    [[nodiscard]] std::optional<StatusReading> next(const KnownPerson &known, const Fields &before, bool isNew);
    /// Whether there was no place left, before or in between.
    [[nodiscard]] bool wasFull() const { return m_left && *m_left <= 0; }

private:
    const Event &m_event;
    std::optional<int> m_left; ///< places; empty = no limit
};

/// Whom of the event's sign-ups the preview's blocklist keeps out, a finding for each; none for another source.
[[nodiscard]] Findings blockedFindings(const ImportPreview &preview, const Event &event,
                                       const std::vector<KnownPerson> &known);

/// How many of the preview's rows would have to wait, as a finding; none where all have a place.
[[nodiscard]] Findings waitingFindings(const ImportPreview &preview, const Event &event,
                                       const std::vector<KnownPerson> &known);

} // namespace jamwright
