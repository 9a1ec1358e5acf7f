// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

namespace jamwright {

/// A line from the terminal, asked for with `prompt` and not shown as it is typed; from standard input as it is where
/// that is no terminal. Blanks around it are cut off. Blocks. Usage error when there is nothing to read from.
[[nodiscard]] Result<Secret> readHidden(const QString &prompt);

} // namespace jamwright
