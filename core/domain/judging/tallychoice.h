// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <optional>

namespace jamwright {

/// How to rank. Names are those of `judging/tally.h`. A blank method is the event's own choice, else the weighted mean.
struct TallyChoice {
    QString method;
    QStringList ties = {};            ///< tie rules, in their order
    std::optional<int> decimals = {}; ///< to which scores are rounded half up before they are compared
    quint64 seed = 1;                 ///< of the draws that intervals come from
    friend bool operator==(const TallyChoice &, const TallyChoice &) = default;
};

} // namespace jamwright
