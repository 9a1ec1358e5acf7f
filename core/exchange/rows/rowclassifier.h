// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/importer.h"

namespace jamwright {

/// Decides what becomes of a row that is alone for its person: fills `state`, `known`, `changes`, and leaves in
/// `person` only what the row adds to a known person. `row.person` and `row.fields` come filled with all the row says;
/// `known` is null for somebody whom the workspace does not know. Findings about that decision are added.
void classifyRow(ImportRow &row, const KnownPerson *known, const ImportContext &context, Findings &findings);

} // namespace jamwright
