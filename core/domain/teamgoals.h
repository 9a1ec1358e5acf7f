// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/naming/names.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// What teams of a field should be like. Each names one column of the field.
enum class GoalKind {
    Balance,  ///< numbers: the teams' means are alike
    Spread,   ///< numbers: within a team they are spread as in the whole field
    Alike,    ///< numbers: within a team they are near one another (weekly hours)
    Cover,    ///< categories: as many different ones in a team as can be (roles)
    TimeZone, ///< offsets: within few hours of the 24-hour circle
    Language, ///< sets: one that all members have
    Topic,    ///< sets: one that many members have
    Leader,   ///< 1 or 0: at least one member
    Share,    ///< 1 or 0: as many in each team as in the whole field (beginners)
};
template <>
struct EnumNames<GoalKind> {
    static constexpr std::array names = {"balance",  "spread", "alike",  "cover", "time-zone",
                                         "language", "topic",  "leader", "share"};
};

struct Goal {
    GoalKind kind = GoalKind::Balance;
    QString column;
    double weight = 1;       ///< 0..1,000,000
    double freeHours = 0;    ///< TimeZone: an arc up to this costs nothing
    int minutesPerUnit = 60; ///< TimeZone: 60 when the column is in hours, 1 when in minutes
    friend bool operator==(const Goal &, const Goal &) = default;
};

/// How a field of bare files is to be formed into teams: the goals file of `jamctl teams solve`.
struct GoalSet {
    QString idColumn = QStringLiteral("id");
    int minSize = 5;
    int maxSize = 5; ///< minSize <= maxSize, both 2..50
    std::vector<Goal> goals;
    QStringList apartColumns; ///< nobody with somebody who has the same value; a blank one is nobody's
    bool apartPairs = false;  ///< nor with a partner of the pairs file …
    QStringList pairReasons;  ///< … whose reason starts with one of these; empty = any
    bool raw = false; ///< weights multiply the plain terms; otherwise a term is 1 when teams are drawn at random
    friend bool operator==(const GoalSet &, const GoalSet &) = default;
};

} // namespace jamwright
