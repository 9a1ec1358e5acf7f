// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provision/runjournal.h"
#include "store/guildtable.h"

#include <memory>

namespace jamwright {

/// The journal of runs on one guild, kept in the workspace.
class StoreJournal final : public RunJournal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StoreJournal>> open(store::Database &database, EventId event,
                                                                    Snowflake guild);

    Result<void> record(const std::optional<StepDone> &done, const std::optional<StepIntent> &next) override;
    [[nodiscard]] JournalledObjects objects() const override { return m_objects; }
    [[nodiscard]] std::optional<StepIntent> openIntent() const override { return m_intent; }

private:
    explicit StoreJournal(store::GuildTable table)
        : m_table(table)
    {
    }

    store::GuildTable m_table;
    JournalledObjects m_objects;
    std::optional<StepIntent> m_intent;
};

} // namespace jamwright
