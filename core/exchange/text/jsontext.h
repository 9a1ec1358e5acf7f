// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace jamwright {

/// Parses JSON; the error, of kind Input, names the line and says what to do.
[[nodiscard]] Result<QJsonDocument> parseJsonText(const QByteArray &utf8, const QString &fileName);

} // namespace jamwright
