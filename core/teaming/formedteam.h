// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace jamwright {

/// One team as indices into a list of participants.
struct FormedTeam {
    std::vector<int> members; ///< indices into people
    int leader = -1;          ///< index into people, one of the members; -1 = nobody leads
    int standing = -1;        ///< the standing team that it goes on from; -1 = a new one
    QString name = {};        ///< for findings; blank = it is called by its number

    friend bool operator==(const FormedTeam &, const FormedTeam &) = default;
};

} // namespace jamwright
