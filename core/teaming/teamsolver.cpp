// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamsolver.h"

#include "teaming/solver/annealing.h"
#include "teaming/teamsizes.h"

#include <QElapsedTimer>

#include <algorithm>

namespace jamwright {
namespace {

/// Part of the wished time that goes into the walk; the climb at its end takes the rest.
constexpr double walkShare = 0.8;
constexpr quint64 fewestMoves = 1000;

quint64 movesFor(const Effort &effort, const Problem &problem)
{
    if (effort.moves > 0) {
        return effort.moves;
    }
    if (effort.seconds > 0) {
        return std::max(fewestMoves, quint64(movesPerSecond(problem) * effort.seconds * walkShare));
    }
    return defaultMoves(problem.count());
}

/// Reads the seats off into teams, ordered by their first member.
void takeSeats(const Problem &problem, const std::vector<int> &seats, const std::vector<Participant> &people,
               Formation &formation)
{
    auto seat = seats.begin();
    for (const int size : problem.sizes) {
        FormedTeam team;
        team.members.assign(seat, seat + size);
        std::sort(team.members.begin(), team.members.end());
        team.leader = chooseLeader(people, team.members);
        formation.teams.push_back(std::move(team));
        seat += size;
    }
    formation.reserves.assign(seat, seats.end());
    std::sort(formation.reserves.begin(), formation.reserves.end());
    std::sort(formation.teams.begin(), formation.teams.end(),
              [](const FormedTeam &a, const FormedTeam &b) { return a.members < b.members; });
}

class AnnealingSolver final : public TeamSolver
{
public:
    [[nodiscard]] Result<Formation> form(const FormRequest &request, const Cancel &cancel,
                                         Progress &progress) const override
    {
        QElapsedTimer timer;
        timer.start();
        const auto willing = std::count_if(request.people.begin(), request.people.end(),
                                           [](const Participant &participant) { return participant.canLead(); });
        const Result<SizePlan> sizes = planSizes(int(request.people.size()), int(willing), request.rules);
        if (!sizes) {
            return sizes.error();
        }
        const Problem problem = makeProblem(request.people, request.rules, sizes->sizes, sizes->reserves);
        const quint64 moves = movesFor(request.effort, problem);
        const auto found = anneal(problem, request.seed, moves, cancel, progress);
        if (!found) {
            return Error::cancelled();
        }
        Formation formation;
        formation.findings = sizes->findings;
        takeSeats(problem, found->seats, request.people, formation);
        formation.sheet = scoreTeams(request.people, formation.teams, request.rules, &formation.findings);
        formation.sheet.seed = request.seed;
        formation.sheet.moves = moves;
        formation.sheet.seconds = double(timer.nsecsElapsed()) / 1e9;
        return formation;
    }
};

} // namespace

std::unique_ptr<TeamSolver> makeTeamSolver()
{
    return std::make_unique<AnnealingSolver>();
}

} // namespace jamwright
