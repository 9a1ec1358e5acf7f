// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/phases.h"

#include <QCoreApplication>

#include <cstdlib>

namespace jamwright {

namespace {

struct PhaseTexts {
    Q_DECLARE_TR_FUNCTIONS(JudgingPhases)
};

struct Span {
    JudgingPhase first;
    JudgingPhase last;
};

Span spanOf(JudgingAct act)
{
    switch (act) {
    case JudgingAct::EditRubric:
    case JudgingAct::EditJudges:
    case JudgingAct::EditSubmissions:
    case JudgingAct::ChooseMethod:
        return {JudgingPhase::Draft, JudgingPhase::Closed};
    case JudgingAct::Assign:
        return {JudgingPhase::Draft, JudgingPhase::Open};
    case JudgingAct::Score:
        return {JudgingPhase::Open, JudgingPhase::Open};
    case JudgingAct::GiveAwards:
        return {JudgingPhase::Draft, JudgingPhase::Frozen};
    }
    Q_UNREACHABLE();
}

QString refusal(JudgingAct act)
{
    switch (act) {
    case JudgingAct::EditRubric:
        return PhaseTexts::tr("The results stand, so the rubric cannot change.");
    case JudgingAct::EditJudges:
        return PhaseTexts::tr("The results stand, so judges and their conflicts cannot change.");
    case JudgingAct::EditSubmissions:
        return PhaseTexts::tr("The results stand, so submissions cannot change.");
    case JudgingAct::Assign:
        return PhaseTexts::tr("Judging is closed, so nobody can be assigned.");
    case JudgingAct::Score:
        return PhaseTexts::tr("Judging is closed, so no score can be taken.");
    case JudgingAct::ChooseMethod:
        return PhaseTexts::tr("The results stand, so the way they are made cannot change.");
    case JudgingAct::GiveAwards:
        return PhaseTexts::tr("The results are published, so awards cannot change.");
    }
    Q_UNREACHABLE();
}

/// How to come back to a phase that allows more.
QString wayBack(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
    case JudgingPhase::Open:
    case JudgingPhase::Closed:
        return PhaseTexts::tr("Open it: 'jamctl judging open'.");
    case JudgingPhase::Frozen:
        return PhaseTexts::tr("Take the freeze back first: 'jamctl judging close'.");
    case JudgingPhase::Published:
        return PhaseTexts::tr("Take the results back to correct them first: 'jamctl judging freeze'.");
    }
    Q_UNREACHABLE();
}

} // namespace

bool allows(JudgingPhase phase, JudgingAct act)
{
    const Span span = spanOf(act);
    return span.first <= phase && phase <= span.last;
}

Result<void> require(const JudgingState &state, JudgingAct act)
{
    if (state.round < state.currentRound) {
        return Error::input(PhaseTexts::tr("Round %1 is over.").arg(state.round), {},
                            PhaseTexts::tr("Go back to it first: 'jamctl judging round back'."));
    }
    if (allows(state.phase, act)) {
        return {};
    }
    const bool notYet = act == JudgingAct::Score && state.phase == JudgingPhase::Draft;
    return Error::input(notYet ? PhaseTexts::tr("Judging is not open yet, so no score can be taken.") : refusal(act),
                        {}, wayBack(state.phase));
}

bool mayFollow(JudgingPhase now, JudgingPhase next)
{
    return std::abs(int(now) - int(next)) == 1;
}

} // namespace jamwright
