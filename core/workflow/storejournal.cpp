// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/storejournal.h"

namespace jamwright {

Result<std::unique_ptr<StoreJournal>> StoreJournal::open(store::Database &database, EventId event, Snowflake guild)
{
    std::unique_ptr<StoreJournal> journal(new StoreJournal(store::GuildTable(database, event, guild)));
    auto objects = journal->m_table.objects();
    auto intent = journal->m_table.intent();
    if (!objects || !intent) {
        return !objects ? objects.error() : intent.error();
    }
    journal->m_objects = *std::move(objects);
    if (intent->has_value()) {
        journal->m_intent = intentFromJson(**intent);
    }
    return journal;
}

Result<void> StoreJournal::record(const std::optional<StepDone> &done, const std::optional<StepIntent> &next)
{
    auto recorded = m_table.record(done ? done->key : QString(), done ? done->object : Snowflake(),
                                   next ? next->key : QString(), next ? intentToJson(*next) : QJsonObject());
    if (!recorded) {
        return recorded;
    }
    if (done && !done->object.isNull()) {
        m_objects[done->key] = done->object;
    }
    m_intent = next;
    return {};
}

} // namespace jamwright
