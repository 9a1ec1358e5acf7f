// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QVariant>

namespace jamwright::store {

/// A text as SQLite takes it, among the values of a statement: bound without another conversion.
struct Utf8Text {
    QByteArray bytes;
};

/// The same value; a QString becomes its UTF-8.
[[nodiscard]] inline QVariant inUtf8(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && !value.isNull()
               ? QVariant::fromValue(Utf8Text{value.toString().toUtf8()})
               : value;
}

} // namespace jamwright::store

Q_DECLARE_TYPEINFO(jamwright::store::Utf8Text, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(jamwright::store::Utf8Text)
