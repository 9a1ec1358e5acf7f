// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "workflow/rooms/rooms.h"

namespace jamwright::cli {

/// Options of every command that talks to a guild: --practice, --guild, --base-url.
[[nodiscard]] std::vector<QCommandLineOption> guildOptions();
/// And of those that write to it: --yes, --dry-run, --wait.
[[nodiscard]] std::vector<QCommandLineOption> guildWriteOptions();

/// The guild that is meant, with the token: the environment's, else the keychain's.
[[nodiscard]] Result<GuildTarget> findTarget(const Call &call);
/// Puts a token into the keychain.
[[nodiscard]] Result<Report> loginCommand(const Call &call);

/// What would be done, as `discord plan` prints it.
[[nodiscard]] Report planReport(const Plan &plan);
/// The texts that would be posted, where, and whom they notify, for a terminal.
[[nodiscard]] QString messagesText(const Plan &plan);
[[nodiscard]] Report runReport(const RunReport &run);

/// Plans, and with leave to write runs: --yes, or the practice guild. `what` is what a dry run says the command does.
[[nodiscard]] Result<Report> runOrder(const Call &call, Workspace &workspace, const Event &event,
                                      const RoomsOrder &order, const QString &fingerprint = {});

} // namespace jamwright::cli
