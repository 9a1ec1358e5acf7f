// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/team.h"
#include "workflow/workspace.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// One way to mend teams after people are gone. Nothing of it is written yet.
struct RepairProposal {
    QString title;              ///< a sentence: what it does in short
    QStringList sentences;      ///< every move, every new leader, every team that goes
    int peopleMoved = 0;        ///< who change their team, those who come from the reserves included
    int seatsMissing = 0;       ///< below the smallest size, that are left
    double objectiveBefore = 0; ///< with those who are gone
    double objectiveAfter = 0;
    double goalsBefore = 0; ///< the goals' part of the objective
    double goalsAfter = 0;
    Findings broken; ///< rules that it leaves broken and that held before anybody was gone

    EventId event;
    std::vector<SignupId> gone;
    std::vector<Team> before; ///< as they stood: the proposal is out of date when they are others
    std::vector<Team> after;
};

/// Ways to mend the event's teams when `gone` people leave, the best first: fewest seats missing, then fewest teams
/// dissolved, then fewest teams without anybody who may lead, then fewest people moved, then the better teams by the
/// event's goals. Members who are no participants any more (they withdrew since) count as gone too. In this order it
/// tries: nothing to do where a team stays within the sizes; fill from the reserves; move somebody from a team above
/// the smallest size; dissolve a team, where people are too few for all. A proposal never breaks a rule that held,
/// locked members and teams stay, and a team whose leader is gone has another who may lead. Errors (kind Input):
/// somebody of `gone` is in no team, or nobody is gone.
[[nodiscard]] Result<std::vector<RepairProposal>> proposeRepairs(Workspace &workspace, EventId event,
                                                                 const std::vector<SignupId> &gone);

/// Writes a proposal and sets the gone people's sign-ups to withdrawn, with the reason and who says so (blank = not
/// said) in their logs: one transaction, one undo. Errors (kind Input): the teams have changed since.
[[nodiscard]] Result<ChangeId> adoptRepair(Workspace &workspace, const RepairProposal &proposal, const QString &reason,
                                           const QString &by = {});

} // namespace jamwright
