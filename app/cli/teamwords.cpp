// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/teamwords.h"

#include "domain/naming/nearestname.h"
#include "workflow/signups/signups.h"

#include <QJsonArray>

#include <cmath>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray goalsJson(const std::vector<GoalChange> &goals)
{
    QJsonArray list;
    for (const GoalChange &goal : goals) {
        list << QJsonObject{
            {u"name"_s, goal.name}, {u"weight"_s, goal.weight}, {u"before"_s, goal.before}, {u"after"_s, goal.after}};
    }
    return list;
}

QString few(double value)
{
    return QString::number(value, 'g', 4);
}

} // namespace

Result<TeamView> teamNamed(const TeamsView &view, const QString &name)
{
    QStringList names;
    for (const TeamView &team : view.teams) {
        names << team.name;
        if (team.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) {
            return team;
        }
    }
    const QString nearest = nearestName(name, names);
    return Error::usage(u"There is no team of that name."_s, name,
                        names.isEmpty()     ? u"There are no teams yet: 'jamctl teams form'."_s
                        : nearest.isEmpty() ? u"See 'jamctl teams list'."_s
                                            : u"The nearest is '%1'."_s.arg(nearest));
}

Result<SignupId> signupNamed(Workspace &workspace, EventId event, const QString &who)
{
    return loadSignups(workspace, event)
        .andThen([&](const std::vector<SignupRow> &rows) { return findSignup(rows, who); })
        .map([](const SignupRow &row) { return row.signup.id; });
}

Report editReport(const EditPreview &preview, bool dryRun)
{
    QJsonArray mended;
    QStringList lines{preview.sentence + u'.'};
    if (dryRun) {
        lines.prepend(u"It would say:"_s);
    }
    const double cost = preview.cost();
    const double goals = preview.goalsCost();
    lines << (std::abs(goals) < 1e-9
                  ? u"By the goals, the teams stay as good as they are (%1)."_s.arg(few(preview.goalsAfter))
                  : u"By the goals, the teams become %1: from %2 to %3, where less is better."_s.arg(
                        goals > 0 ? u"worse"_s : u"better"_s, few(preview.goalsBefore), few(preview.goalsAfter)));
    for (const Finding &finding : preview.mended) {
        mended << cli::toJson(finding);
        lines << u"No longer so: %1"_s.arg(finding.message);
    }
    return {{{u"change"_s, preview.sentence},
             {u"objective_before"_s, preview.objectiveBefore},
             {u"objective_after"_s, preview.objectiveAfter},
             {u"cost"_s, cost},
             {u"goals"_s, goalsJson(preview.goals)},
             {u"mended"_s, mended}},
            lines.join(u'\n'),
            {},
            preview.broken};
}

} // namespace jamwright::cli
