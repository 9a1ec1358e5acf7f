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

/// No part of the mean: whoever casts it says that the entry broke the rules.
Criterion voteAgainst()
{
    Criterion vote;
    vote.name = disqualifyVote;
    vote.weight = 0;
    vote.lowest = 0;
    vote.highest = 1;
    vote.required = false;
    vote.naAllowed = false;
    vote.labels = {{0, QStringLiteral("no")}, {1, QStringLiteral("yes")}};
    vote.description = QStringLiteral("Votes of more than half of the people in finished entries take its place away.");
    return vote;
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
                              QStringLiteral("Documentation"), QStringLiteral("Teamwork"), QStringLiteral("Creativity"),
                              QStringLiteral("Scope"), QStringLiteral("Execution"), QStringLiteral("Technology"),
                              QStringLiteral("Theme")},
                             1, 10)}}; // the first round's are judged again
    return set;
}

RubricSet pyweekRubric()
{
    const QString name = QStringLiteral("PyWeek");
    QList<Criterion> criteria =
        equalCriteria({QStringLiteral("Fun"), QStringLiteral("Innovation"), QStringLiteral("Production")}, 1, 5);
    criteria << voteAgainst();
    return {name, {Round{}}, {{name, criteria}}};
}

RubricSet blankRubric()
{
    const QString name = QCoreApplication::translate("Rubric", "Blank");
    return {name, {Round{}}, {{name, {}}}};
}

} // namespace jamwright
