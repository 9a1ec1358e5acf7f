// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/goaltexts.h"

#include "domain/field.h"
#include "domain/teamgoals.h"

#include <QCoreApplication>

#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct GoalWordTexts {
    Q_DECLARE_TR_FUNCTIONS(GoalWords)
};

} // namespace

QString goalColumnWords(const QString &column)
{
    for (const QLatin1String prefix : {field::SkillPrefix, field::CategoryPrefix, field::SetPrefix}) {
        if (column.startsWith(prefix)) {
            return column.mid(prefix.size()).replace(u'_', u' ');
        }
    }
    const std::pair<QLatin1String, QString> known[] = {
        {goalcolumn::Skill, GoalWordTexts::tr("skill")},
        {goalcolumn::Newcomer, GoalWordTexts::tr("people new to jams")},
        {goalcolumn::LeaderTier, GoalWordTexts::tr("leaders, by how willing they are")},
        {field::Leader, GoalWordTexts::tr("who may lead")},
        {field::UtcOffset, GoalWordTexts::tr("time zone")},
        {field::Languages, GoalWordTexts::tr("languages")},
        {field::WeeklyHours, GoalWordTexts::tr("weekly hours")},
        {field::Experience, GoalWordTexts::tr("experience")},
        {field::AgeBand, GoalWordTexts::tr("age")},
        {field::Organisation, GoalWordTexts::tr("organisation")},
        {field::QualifierScore, GoalWordTexts::tr("score of the qualifier")},
    };
    for (const auto &[name, words] : known) {
        if (column == name) {
            return words;
        }
    }
    return QString(column).replace(u'_', u' ');
}

QString ruleFigureWords(const QString &name)
{
    const std::pair<QLatin1String, QString> rules[] = {
        {"sizes"_L1, GoalWordTexts::tr("Seats outside the sizes")},
        {"strangers"_L1, GoalWordTexts::tr("Team-mates who met before")},
        {"leaders"_L1, GoalWordTexts::tr("Teams without a leader")},
        {"time-zone limit"_L1, GoalWordTexts::tr("Hours beyond the widest span")},
        {"apart"_L1, GoalWordTexts::tr("Pairs that are not apart")},
        {"together"_L1, GoalWordTexts::tr("Pairs that are not together")},
    };
    for (const auto &[rule, words] : rules) {
        if (name == rule) {
            return words;
        }
    }
    return {};
}

} // namespace jamwright
