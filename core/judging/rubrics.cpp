// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/rubrics.h"

#include <QCoreApplication>

#include <initializer_list>

namespace jamwright {

namespace {

QList<Criterion> equalCriteria(std::initializer_list<QString> names, double lowest, double highest)
{
    QList<Criterion> criteria;
    for (const QString &name : names) {
        Criterion criterion;
        criterion.name = name;
        criterion.lowest = lowest;
        criterion.highest = highest;
        criteria << criterion;
    }
    return criteria;
}

} // namespace

// Criteria are data, like what an organiser types: files name them, so they are not translated.

Rubric pythonDiscordRubric()
{
    return {QStringLiteral("Python Discord code jam"),
            equalCriteria({QStringLiteral("Creativity"), QStringLiteral("Scope"), QStringLiteral("Execution"),
                           QStringLiteral("Technology"), QStringLiteral("Theme")},
                          1, 10)};
}

Rubric pyweekRubric()
{
    return {QStringLiteral("PyWeek"),
            equalCriteria({QStringLiteral("Fun"), QStringLiteral("Innovation"), QStringLiteral("Production")}, 1, 5)};
}

Rubric blankRubric()
{
    return {QCoreApplication::translate("Rubric", "Blank"), {}};
}

} // namespace jamwright
