// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <optional>

namespace jamwright::store {

// How values become columns and come back; one way for every table.

inline QVariant nullInteger()
{
    return QVariant(QMetaType::fromType<qint64>());
}

template <typename Tag>
QVariant toColumn(Id<Tag> id)
{
    return id.isStored() ? QVariant(id.value) : nullInteger();
}

inline QVariant toColumn(const std::optional<Snowflake> &id)
{
    return id && !id->isNull() ? QVariant(qint64(id->value())) : nullInteger();
}

inline QVariant toColumn(std::optional<int> number)
{
    return number ? QVariant(*number) : nullInteger();
}

/// SQLite's '' where QString is null, since the columns are NOT NULL.
inline QVariant toColumn(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

inline QVariant toColumn(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant(QMetaType::fromType<QString>());
}

inline QVariant toColumn(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(moment.toUTC().toString(Qt::ISODateWithMs))
                            : QVariant(QMetaType::fromType<QString>());
}

inline QString toJsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

inline QJsonObject objectFromColumn(const QVariant &column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).object();
}

/// A list of texts as a JSON array.
inline QString textsColumn(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

inline QStringList textsFromColumn(const QVariant &column)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(column.toString().toUtf8()).array();
    for (const QJsonValue &text : array) {
        texts << text.toString();
    }
    return texts;
}

inline std::optional<Snowflake> snowflakeFromColumn(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(Snowflake(quint64(column.toLongLong())));
}

inline std::optional<int> numberFromColumn(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.toInt());
}

} // namespace jamwright::store
