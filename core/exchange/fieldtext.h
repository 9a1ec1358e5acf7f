// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/field.h"

#include <QDate>
#include <QString>

namespace jamwright {

/// What a text that somebody typed says of a field, in canonical text; the five that identify a person included. A time
/// zone says both `time_zone` and, on the day `zoneDate`, `utc_offset`. A blank text gives the field no value. Errors
/// (kind Usage): no such field (names the nearest), or no value of it (says what is expected). Pure.
[[nodiscard]] Result<Fields> readFieldText(const QString &name, const QString &text, QDate zoneDate);

} // namespace jamwright
