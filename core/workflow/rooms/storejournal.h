// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provision/running/runjournal.h"
#include "store/guild/guildtable.h"

#include <map>
#include <memory>

namespace jamwright {

/// The journal of runs on one guild, kept in the workspace.
class StoreJournal final : public RunJournal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StoreJournal>> open(store::Database &database, EventId event,
                                                                    Snowflake guild);

    Result<void> record(const JournalEntry &entry) override;
    [[nodiscard]] JournalledObjects objects() const override { return m_objects; }
    [[nodiscard]] std::vector<StepIntent> openIntents() const override;

    /// The table behind it: what is no journal, but stands there too.
    [[nodiscard]] store::GuildTable &table() { return m_table; }

private:
    explicit StoreJournal(store::GuildTable table)
        : m_table(table)
    {
    }

    store::GuildTable m_table;
    JournalledObjects m_objects;
    std::map<QString, StepIntent> m_intents;
};

} // namespace jamwright
