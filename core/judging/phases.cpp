// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/phases.h"

#include <QCoreApplication>

#include <cstdlib>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

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

/// "The results are frozen, so no score can be taken."
QString refusal(JudgingAct act)
{
    switch (act) {
    case JudgingAct::EditRubric:
        return PhaseTexts::tr("%1, so the rubric cannot change.");
    case JudgingAct::EditJudges:
        return PhaseTexts::tr("%1, so judges and their conflicts cannot change.");
    case JudgingAct::EditSubmissions:
        return PhaseTexts::tr("%1, so submissions cannot change.");
    case JudgingAct::Assign:
        return PhaseTexts::tr("%1, so nobody can be assigned.");
    case JudgingAct::Score:
        return PhaseTexts::tr("%1, so no score can be taken.");
    case JudgingAct::ChooseMethod:
        return PhaseTexts::tr("%1, so the way they are made cannot change.");
    case JudgingAct::GiveAwards:
        return PhaseTexts::tr("%1, so awards cannot change.");
    }
    Q_UNREACHABLE();
}

/// The command that brings judging into a phase, from the one beside it.
QString commandTo(JudgingPhase phase, bool back)
{
    switch (phase) {
    case JudgingPhase::Draft:
        return {}; // only the desktop goes back there
    case JudgingPhase::Open:
        return u"'jamctl judging open'"_s;
    case JudgingPhase::Closed:
        return u"'jamctl judging close'"_s;
    case JudgingPhase::Frozen:
        return back ? u"'jamctl judging freeze --reason TEXT'"_s : u"'jamctl judging freeze'"_s;
    case JudgingPhase::Published:
        return u"'jamctl judging publish'"_s;
    }
    Q_UNREACHABLE();
}

QString stateOf(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
        return PhaseTexts::tr("Judging is not open yet");
    case JudgingPhase::Open:
        return PhaseTexts::tr("Judging is open");
    case JudgingPhase::Closed:
        return PhaseTexts::tr("Judging is closed");
    case JudgingPhase::Frozen:
        return PhaseTexts::tr("The results are frozen");
    case JudgingPhase::Published:
        return PhaseTexts::tr("The results are published");
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
    const Span span = spanOf(act);
    return Error::input(refusal(act).arg(stateOf(state.phase)), {},
                        wayTo(state.phase, state.phase < span.first ? span.first : span.last));
}

QString wayTo(JudgingPhase now, JudgingPhase wanted)
{
    QStringList commands;
    const int step = now < wanted ? 1 : -1;
    for (int phase = int(now); phase != int(wanted); phase += step) {
        commands << commandTo(JudgingPhase(phase + step), step < 0);
    }
    commands.removeAll(QString());
    if (commands.size() < 2) {
        return commands.isEmpty() ? QString() : PhaseTexts::tr("Do this first: %1.").arg(commands.front());
    }
    return PhaseTexts::tr("Take these steps: %1.").arg(commands.join(u", "_s));
}

bool mayFollow(JudgingPhase now, JudgingPhase next)
{
    return std::abs(int(now) - int(next)) == 1;
}

} // namespace jamwright
