// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provision/running/runjournal.h"
#include "store/guild/guildtable.h"

#include <map>
#include <memory>

namespace jamwright {

/// The journal of runs on one guild, kept in the workspace; or only read from there, and what comes is forgotten.
class StoreJournal final : public RunJournal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StoreJournal>> open(store::Database &database, EventId event,
                                                                    Snowflake guild, bool keep);

    Result<void> record(const JournalEntry &entry) override;
    [[nodiscard]] JournalledObjects objects() const override { return m_objects; }
    [[nodiscard]] std::vector<StepIntent> openIntents() const override;

    /// The table behind it: what is no journal, but stands there too.
    [[nodiscard]] store::GuildTable &table() { return m_table; }

private:
    StoreJournal(store::GuildTable table, bool keep)
        : m_table(table)
        , m_keep(keep)
    {
    }

    store::GuildTable m_table;
    bool m_keep;
    JournalledObjects m_objects;
    std::map<QString, StepIntent> m_intents;
};

} // namespace jamwright
