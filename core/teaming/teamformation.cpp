// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamformation.h"

#include "teaming/engine/search.h"
#include "teaming/field/feasibility.h"
#include "teaming/field/fieldsolver.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <tuple>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormationTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamFormation)
};

/// Rules make a field slow to search but a small one is soon as good as it gets.
quint64 usualMoves(int people)
{
    return std::clamp<quint64>(quint64(people) * 10'000, 200'000, 50'000'000);
}

Result<quint64> movesFor(const FormationEffort &effort, const FieldModel &model, const Cancel &cancel)
{
    if (effort.moves > 0) {
        return effort.moves;
    }
    if (effort.seconds > 0) {
        const auto moves = movesIn(effort.seconds, model.model, effort.threads, cancel);
        return moves ? *moves : Result<quint64>(Error::cancelled());
    }
    return usualMoves(model.model.count());
}

void takeTeams(const TeamField &field, const FieldModel &model, const FieldTeams &formed, Formation &formation)
{
    formation.teams.resize(size_t(formed.sheet.teams));
    for (size_t team = 0; team < formation.teams.size(); ++team) {
        formation.teams[team].standing = model.standing[team];
    }
    for (size_t person = 0; person < formed.teamOf.size(); ++person) {
        if (formed.teamOf[person] < 0) {
            formation.reserves.push_back(int(person));
        } else {
            formation.teams[size_t(formed.teamOf[person])].members.push_back(int(person));
        }
    }
    for (FormedTeam &team : formation.teams) {
        team.leader = chooseLeader(field.people, team.members);
        if (team.standing >= 0) {
            const int leader = field.standing[size_t(team.standing)].leader;
            const bool stays = std::find(team.members.begin(), team.members.end(), leader) != team.members.end();
            team.leader = stays ? leader : team.leader;
        }
    }
    std::sort(formation.teams.begin(), formation.teams.end(), [](const FormedTeam &a, const FormedTeam &b) {
        return std::tuple(a.standing < 0, a.standing, a.members) < std::tuple(b.standing < 0, b.standing, b.members);
    });
}

bool breaksRules(const ScoreSheet &sheet, const TeamRules &rules)
{
    return sheet.brokenApart > 0 || sheet.brokenTogether > 0 || (rules.strangersOnly && sheet.repeatPairs > 0) ||
           (rules.leaderNeeded && sheet.leadersMissing > 0) || sheet.spanHoursMax * 60 > rules.maxArcMinutes;
}

} // namespace

Result<Formation> formTeamsOf(const TeamField &field, const FormationEffort &effort, const Cancel &cancel,
                              Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    const auto model = makeFieldModel(field);
    if (!model) {
        return model.error();
    }
    const auto moves = movesFor(effort, *model, cancel);
    if (!moves) {
        return moves.error();
    }
    const auto formed =
        formField(*model, {effort.seed, *moves, effort.threads, effort.start, effort.watch}, cancel, progress);
    if (!formed) {
        return formed.error();
    }
    Formation formation;
    formation.stopped = formed->stopped;
    takeTeams(field, *model, *formed, formation);
    formation.findings = feasibilityOf(field, *model);
    static const QStringList named{u"teams.broken-apart"_s, u"teams.broken-together"_s, u"teams.no-leader"_s,
                                   u"teams.arc-too-wide"_s};
    for (const Finding &finding : formed->findings) {
        if (!named.contains(finding.key)) { // the score sheet names each pair and team
            formation.findings << finding;
        }
    }
    formation.sheet = scoreTeams(field, formation.teams, &formation.findings);
    formation.sheet.seed = effort.seed;
    formation.sheet.moves = formed->sheet.moves;
    if (breaksRules(formation.sheet, field.rules)) {
        Finding finding;
        finding.severity = Severity::Note;
        finding.key = u"teams.rules-relaxed"_s;
        finding.message = FormationTexts::tr(
            "Not every rule could be kept. They give way in this order: the widest span of time zones, a leader in "
            "each "
            "team, people who must not meet, people who must be together. Sizes and locks never do.");
        formation.findings << finding;
    }
    formation.sheet.seconds = double(timer.nsecsElapsed()) / 1e9;
    return formation;
}

} // namespace jamwright
