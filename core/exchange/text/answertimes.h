// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

namespace jamwright {

/// Fills `answeredAt` from the first column that form services call their time stamp: written out, in ISO form, or as a
/// spreadsheet's serial number (46200.5). Whether 7/8/2026 is July or August is read off the whole column; where it
/// does not show, nothing is filled and a finding says so. The times are the form's own clock taken as UTC: good for
/// telling which of two answers came later, for no more.
void readAnswerTimes(Table &table, const QString &fileName);

} // namespace jamwright
