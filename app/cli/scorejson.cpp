// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/scorejson.h"

#include "app/cli/report.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

QJsonObject scoreJson(const ScoreSheet &sheet)
{
    QJsonObject sizes;
    for (const auto &[size, count] : sheet.sizes) {
        sizes[QString::number(size)] = count;
    }
    QJsonArray goals;
    for (const GoalCost &goal : sheet.goals) {
        goals << QJsonObject{{u"name"_s, goal.name},
                             {u"weight"_s, goal.weight},
                             {u"cost"_s, goal.cost},
                             {u"lower_bound"_s, goal.lowerBound}};
    }
    return {{u"people"_s, sheet.people},
            {u"teams"_s, sheet.teams},
            {u"sizes"_s, sizes},
            {u"reserves"_s, sheet.reserves},
            {u"leaders_missing"_s, sheet.leadersMissing},
            {u"team_skill_mean_sd"_s, sheet.teamSkillMeanSd},
            {u"team_skill_mean_min"_s, sheet.teamSkillMeanMin},
            {u"team_skill_mean_max"_s, sheet.teamSkillMeanMax},
            {u"span_hours_mean"_s, sheet.spanHoursMean},
            {u"span_hours_max"_s, sheet.spanHoursMax},
            {u"repeat_pairs"_s, sheet.repeatPairs},
            {u"broken_apart"_s, sheet.brokenApart},
            {u"broken_together"_s, sheet.brokenTogether},
            {u"language_missing"_s, sheet.languageMissing},
            {u"objective"_s, sheet.objective},
            {u"seed"_s, qint64(sheet.seed)},
            {u"moves"_s, qint64(sheet.moves)},
            {u"goals"_s, goals}};
}

QString scoreText(const ScoreSheet &sheet)
{
    QStringList sizes;
    for (const auto &[size, count] : sheet.sizes) {
        sizes << u"%1 of %2"_s.arg(count).arg(size);
    }
    const auto number = [](double value) { return QString::number(value, 'g', 4); };
    return toColumns({{u"people"_s, QString::number(sheet.people)},
                      {u"teams"_s, u"%1 (%2)"_s.arg(sheet.teams).arg(sizes.join(u", "_s))},
                      {u"reserves"_s, QString::number(sheet.reserves)},
                      {u"teams without a leader"_s, QString::number(sheet.leadersMissing)},
                      {u"team mean skill"_s, u"standard deviation %1, from %2 to %3"_s.arg(
                                                 number(sheet.teamSkillMeanSd), number(sheet.teamSkillMeanMin),
                                                 number(sheet.teamSkillMeanMax))},
                      {u"time zones"_s,
                       u"%1 h on average, %2 h at most"_s.arg(number(sheet.spanHoursMean), number(sheet.spanHoursMax))},
                      {u"pairs from an earlier team"_s, QString::number(sheet.repeatPairs)},
                      {u"teams without a common language"_s, QString::number(sheet.languageMissing)},
                      {u"seed and moves"_s, u"%1, %2"_s.arg(sheet.seed).arg(sheet.moves)}});
}

QString goalText(const ScoreSheet &sheet)
{
    const auto number = [](double value) { return QString::number(value, 'g', 6); };
    QList<QStringList> rows{{u"goal"_s, u"weight"_s, u"cost"_s, u"not below"_s}};
    for (const GoalCost &goal : sheet.goals) {
        rows << QStringList{goal.name, number(goal.weight), number(goal.cost), number(goal.lowerBound)};
    }
    return u"%1 people in %2 teams, %3 reserves, %4 pairs that must not meet\n%5\nobjective %6, seed %7, moves %8"_s
        .arg(sheet.people)
        .arg(sheet.teams)
        .arg(sheet.reserves)
        .arg(sheet.brokenApart)
        .arg(toColumns(rows), number(sheet.objective))
        .arg(sheet.seed)
        .arg(sheet.moves);
}

} // namespace jamwright::cli
