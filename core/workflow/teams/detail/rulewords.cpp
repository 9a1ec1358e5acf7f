// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/rulewords.h"

#include "domain/field.h"
#include "workflow/teams/goaltexts.h"

#include <QCoreApplication>

#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RuleTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamRules)
};

QString pairSentence(const RuleBreak &broken, const TeamProblem &problem, const QString &team)
{
    const QString a = problem.people[size_t(broken.a)].name;
    const QString b = problem.people[size_t(broken.b)].name;
    const QString reason = reasonOf(problem, broken.a, broken.b);
    switch (broken.rule) {
    case TeamRule::Strangers:
        return RuleTexts::tr("%1 and %2 are both in %3 and were in one team before.").arg(a, b, team);
    case TeamRule::Organisation:
        return RuleTexts::tr("%1 and %2 are both in %3 and of one organisation.").arg(a, b, team);
    case TeamRule::Apart:
        return RuleTexts::tr("%1 and %2 are both in %3, although they are to be kept apart%4.").arg(a, b, team, reason);
    default:
        return RuleTexts::tr("%1 and %2 are not in one team, although they are to be together%3.").arg(a, b, reason);
    }
}

QString teamSentence(const RuleBreak &broken, const TeamProblem &problem, const QString &team)
{
    switch (broken.rule) {
    case TeamRule::Size:
        return RuleTexts::tr("%1 is %n seat(s) outside the sizes from %2 to %3.", nullptr, broken.amount)
            .arg(team)
            .arg(problem.rules.minSize)
            .arg(problem.rules.maxSize);
    case TeamRule::Leader:
        return RuleTexts::tr("%1 is led by nobody who may lead.").arg(team);
    default:
        return RuleTexts::tr("%1 spans %2 of time zones; %3 are allowed.")
            .arg(team, hoursText(problem.rules.maxArcMinutes + broken.amount), hoursText(problem.rules.maxArcMinutes));
    }
}

} // namespace

QString ruleKey(TeamRule rule)
{
    static const std::array keys = {u"size"_s,     u"strangers"_s, u"organisation"_s, u"apart"_s,
                                    u"together"_s, u"leader"_s,    u"arc"_s};
    return keys.at(size_t(rule));
}

Finding findingOf(const RuleBreak &broken, const TeamProblem &problem, const QStringList &teamNames)
{
    static const std::array keys = {u"teams.wrong-size"_s,   u"teams.repeat-pair"_s,     u"teams.same-organisation"_s,
                                    u"teams.broken-apart"_s, u"teams.broken-together"_s, u"teams.no-leader"_s,
                                    u"teams.arc-too-wide"_s};
    Finding finding;
    finding.key = keys.at(size_t(broken.rule));
    finding.place.subject = teamNames.value(broken.team);
    finding.message = broken.a >= 0 ? pairSentence(broken, problem, finding.place.subject)
                                    : teamSentence(broken, problem, finding.place.subject);
    return finding;
}

Findings findingsOf(const std::vector<RuleBreak> &broken, const TeamProblem &problem, const QStringList &teamNames)
{
    Findings findings;
    for (const RuleBreak &rule : broken) {
        findings << findingOf(rule, problem, teamNames);
    }
    return findings;
}

QString reasonOf(const TeamProblem &problem, int a, int b)
{
    const PersonId one = problem.people[size_t(a)].person;
    const PersonId other = problem.people[size_t(b)].person;
    for (const PairRule &pair : problem.pairs) {
        const bool both = (pair.a == one && pair.b == other) || (pair.a == other && pair.b == one);
        if (both && !pair.reason.isEmpty()) {
            return u" (%1)"_s.arg(pair.reason);
        }
    }
    return {};
}

QString hoursText(int minutes)
{
    return minutes % 60 == 0
               ? RuleTexts::tr("%1 h").arg(minutes / 60)
               : RuleTexts::tr("%1 h %2", "hours and minutes").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString goalWords(const QString &name)
{
    const auto kind = fromName<GoalKind>(name.section(u' ', 0, 0));
    const QString column = name.section(u' ', 1);
    const QString words = goalColumnWords(column);
    if (!kind) {
        return ruleFigureWords(name);
    }
    switch (*kind) {
    case GoalKind::Balance:
        return RuleTexts::tr("equal teams by %1").arg(words);
    case GoalKind::Spread:
        return RuleTexts::tr("a mix of %1").arg(words);
    case GoalKind::Alike:
        return RuleTexts::tr("similar %1").arg(words);
    case GoalKind::Cover:
        return RuleTexts::tr("different answers for %1").arg(words);
    case GoalKind::TimeZone:
        return RuleTexts::tr("time zones close together");
    case GoalKind::Language:
        return column == field::Languages ? RuleTexts::tr("a language in common")
                                          : RuleTexts::tr("something all share of %1").arg(words);
    case GoalKind::Topic:
        return RuleTexts::tr("something many share of %1").arg(words);
    case GoalKind::Leader:
        return RuleTexts::tr("at least one in a team: %1").arg(words);
    case GoalKind::Share:
        return RuleTexts::tr("a fair share of %1").arg(words);
    case GoalKind::Even:
        return column == goalcolumn::LeaderTier ? RuleTexts::tr("leaders shared out evenly")
                                                : RuleTexts::tr("%1 spread evenly").arg(words);
    case GoalKind::Awake:
        return RuleTexts::tr("hours in which all are awake");
    case GoalKind::Stay:
        return RuleTexts::tr("people staying in their team");
    }
    Q_UNREACHABLE();
}

QString figureText(double value)
{
    return QString::number(value, 'g', 3);
}

} // namespace jamwright
