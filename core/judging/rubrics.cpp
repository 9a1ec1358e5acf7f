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

RubricSet pythonDiscordRubric()
{
    const QString name = QStringLiteral("Python Discord code jam");
    RubricSet set{name, {}, {}};
    set.rounds = {Round{1, QStringLiteral("First round"), {}, ShortlistCut::TakeTies},
                  Round{2, QStringLiteral("In-depth review"), 10, ShortlistCut::TakeTies}};
    set.rubrics = {
        {name, equalCriteria({QStringLiteral("Creativity"), QStringLiteral("Scope"), QStringLiteral("Execution"),
                              QStringLiteral("Technology"), QStringLiteral("Theme")},
                             1, 10)},
        {name, equalCriteria({QStringLiteral("Code quality"), QStringLiteral("Commit quality"),
                              QStringLiteral("Documentation"), QStringLiteral("Teamwork")},
                             1, 10)}};
    return set;
}

RubricSet pyweekRubric()
{
    const QString name = QStringLiteral("PyWeek");
    return {name,
            {Round{}},
            {{name, equalCriteria({QStringLiteral("Fun"), QStringLiteral("Innovation"), QStringLiteral("Production")},
                                  1, 5)}}};
}

RubricSet blankRubric()
{
    const QString name = QCoreApplication::translate("Rubric", "Blank");
    return {name, {Round{}}, {{name, {}}}};
}

} // namespace jamwright
