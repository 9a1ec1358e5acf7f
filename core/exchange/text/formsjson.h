// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace jamwright {

/// Reads `GET /forms/{id}/responses` of Discord's forms-backend: a list of responses. `definition` is the form
/// itself as JSON, or empty. The columns are those that readTable describes.
[[nodiscard]] Result<Table> readFormsJson(const QJsonDocument &document, const QString &fileName,
                                          const QByteArray &definition);

} // namespace jamwright
