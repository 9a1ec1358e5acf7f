// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/judging/judging.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace jamwright {

// What teams handed in. All of it may change until the results are frozen.

/// Every submission of the event, whatever round it reached.
[[nodiscard]] Result<std::vector<Submission>> loadSubmissions(Workspace &workspace, EventId event);

/// Puts it in the place of what is stored under its id; its team stays. A reason without what it is for is dropped.
/// Errors: Input once the results are frozen, for a submission that is not there any more, and for a tick that the
/// checklist does not have.
[[nodiscard]] Result<ChangeId> saveSubmission(Workspace &workspace, EventId event, const Submission &submission);

struct SubmissionChange {
    Submission submission; ///< as it is now
    ChangeId change;       ///< not stored in a dry run, and where nothing changed
};
/// What a command changes, by the keys of `submissionKeys()`. Lists are parted by `;`. `team` is a team's name or a
/// title, without case. Errors: Usage for unknown names and keys, naming the nearest, and for late=maybe; and as
/// saveSubmission.
using SubmissionValues = std::vector<std::pair<QString, QString>>;
[[nodiscard]] Result<SubmissionChange> setSubmission(Workspace &workspace, EventId event, const QString &team,
                                                     const SubmissionValues &values, bool dryRun = false);
[[nodiscard]] QStringList submissionKeys();

/// What a submission of the event has to keep, in the organiser's order.
[[nodiscard]] Result<QStringList> loadChecklist(Workspace &workspace, EventId event);
/// Blank items and repetitions are dropped; ticks of items that are gone go with them.
[[nodiscard]] Result<ChangeId> setChecklist(Workspace &workspace, EventId event, const QStringList &items);

/// Reads the files of `readSubmissions` (exchange/judgingfiles.h). A row belongs to the team of its name, else to the
/// submission or team of its title, else to the only team that its makers' e-mails are of. One that is nobody's, or
/// that speaks of two teams, is a finding and left out: nothing is guessed. What a row leaves blank stays as it is;
/// links are added. A row that is nobody's is a finding of the key `unknownTeam`.
[[nodiscard]] Result<JudgingImport> importSubmissions(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                      const QString &fileName, bool dryRun = false);
/// Likewise, but a row that is nobody's makes a team without members, called as the row says or else as its title: for
/// events whose teams were formed elsewhere. A warning says which of them is called nearly like a team that was there.
[[nodiscard]] Result<JudgingImport> importSubmissionsAndTeams(Workspace &workspace, EventId event,
                                                              const QByteArray &bytes, const QString &fileName,
                                                              bool dryRun = false);
inline constexpr QLatin1String unknownTeam{"submissions.unknown-team"};

} // namespace jamwright
