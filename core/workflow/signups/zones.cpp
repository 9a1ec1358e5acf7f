// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/zones.h"

#include "exchange/values/utcoffsetreader.h"
#include "store/database.h"
#include "store/signuptable.h"

#include <algorithm>
#include <array>

namespace jamwright {

namespace {

/// Whether the offset is one that the zone has: at the earlier start, or in winter or summer.
bool isOfZone(const UtcOffset &offset, const QString &zone, const std::array<QDate, 3> &days)
{
    return std::any_of(days.begin(), days.end(), [&](QDate day) { return readUtcOffset(zone, day).offset == offset; });
}

} // namespace

Result<int> readZonesAnew(Workspace &workspace, const Event &event, QDate before)
{
    const int year = event.startsOn.year();
    if (!event.startsOn.isValid() || event.startsOn == before) {
        return 0;
    }
    const std::array days{before, QDate(year, 1, 1), QDate(year, 7, 1)};
    store::SignupTable table(workspace.database());
    auto signups = table.list(event.id);
    if (!signups) {
        return signups.error();
    }
    int changed = 0;
    for (Signup &signup : *signups) {
        const QString zone = signup.fields.value(QString(field::TimeZone));
        const auto known = signup.fields.utcOffset();
        const auto offset = readUtcOffset(zone, event.startsOn).offset;
        if (!known || !offset || known == offset || !isOfZone(*known, zone, days)) {
            continue;
        }
        signup.fields.set(QString(field::UtcOffset), offset->toString());
        if (auto updated = table.update(signup); !updated) {
            return updated.error();
        }
        ++changed;
    }
    return changed;
}

} // namespace jamwright
