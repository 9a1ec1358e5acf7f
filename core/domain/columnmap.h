// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace jamwright {

/// How a text file is written. Blank or 0 = found out by reading it.
struct Dialect {
    QString encoding; ///< a name that QStringDecoder or ICU knows: "UTF-8", "UTF-16LE", "windows-1252"
    QChar delimiter;  ///< ',', ';', '\t' or '|'
    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// Which column holds which canonical field, and what free answers mean.
/// Its JSON: `{"fields": {"discord_id": "Your Discord ID"}, "levels": {"python": {"Beginner": 1}}, "dialect": {…}}`;
/// a field that is spread over several columns has a list of headers.
struct ColumnMap {
    /// Canonical field ("discord_id", "skill:python", see field.h) → headers as the file writes them.
    std::map<QString, QStringList> fields;
    /// Skill name → answer, compared without case and outer blanks → level.
    std::map<QString, std::map<QString, double>> levels;
    Dialect dialect;

    [[nodiscard]] QJsonObject toJson() const;
    /// Refuses what it does not understand, naming the key.
    [[nodiscard]] static Result<ColumnMap> fromJson(const QJsonObject &json);

    friend bool operator==(const ColumnMap &, const ColumnMap &) = default;
};

/// The map that a file was imported with, and the file's header row.
struct EarlierMap {
    QStringList header;
    ColumnMap map;
};

} // namespace jamwright
