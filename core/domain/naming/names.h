// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace jamwright {

/// An enumeration's word in files, in the workspace and on the command line. Specialise `enumNames<E>` with one name a
/// value, in the order of the enumeration, starting at 0.
template <typename E>
struct EnumNames;

template <typename E>
[[nodiscard]] QString nameOf(E value)
{
    return QString::fromLatin1(EnumNames<E>::names.at(size_t(value)));
}

template <typename E>
[[nodiscard]] std::optional<E> fromName(QStringView name)
{
    for (size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (name.compare(QLatin1String(EnumNames<E>::names.at(i)), Qt::CaseInsensitive) == 0) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

} // namespace jamwright
