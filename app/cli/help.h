// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/report.h"

#include <QStringList>

namespace jamwright::cli {

/// `jamctl help [COMMAND]` and `jamctl help formats`. A usage error for a command that does not exist.
[[nodiscard]] Result<Report> helpFor(const QStringList &words);

} // namespace jamwright::cli
