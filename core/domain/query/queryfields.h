// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace jamwright {

/// How the values of a query's field are read and compared.
enum class QueryKind {
    Text,    ///< contains
    Words,   ///< one of a few words: yes, no, a status
    Number,  ///< compares
    Offset,  ///< compares; +1, -3:30, UTC+5
    History, ///< compares how many, or contains the name of an event or team
};

/// A field of the query language.
struct QueryField {
    QString name; ///< as it is printed, "tz"; of skills, categories and sets the whole canonical name
    QueryKind kind = QueryKind::Text;
    QStringList words; ///< of Words
};

/// The field of that name, alias or own field (with or without its prefix), without case.
[[nodiscard]] std::optional<QueryField> queryField(const QString &name, const QStringList &own);
/// Every name there is, for proposals: the fixed fields, then the own ones without prefix.
[[nodiscard]] QStringList queryFieldNames(const QStringList &own);
/// How a field's name is written in a query: an own one without its prefix where that is clear.
[[nodiscard]] QString shownFieldName(const QString &name);

/// What a row says in a field: its texts, or its number.
struct QueryFacts {
    QStringList texts;
    std::optional<double> number; ///< of an offset in minutes
};
[[nodiscard]] QueryFacts queryFacts(const SignupRow &row, const QString &field);

} // namespace jamwright
