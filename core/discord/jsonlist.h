// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace jamwright {

/// An array of objects; the first that cannot be read is the Error of all.
template <typename T>
[[nodiscard]] Result<QList<T>> listFromJson(const QJsonArray &array)
{
    QList<T> list;
    list.reserve(array.size());
    for (const QJsonValue &item : array) {
        Result<T> read = T::fromJson(item.toObject());
        if (!read) {
            return read.error();
        }
        list << *std::move(read);
    }
    return list;
}

} // namespace jamwright
