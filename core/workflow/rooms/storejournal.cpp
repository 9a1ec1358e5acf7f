// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/storejournal.h"

namespace jamwright {

Result<std::unique_ptr<StoreJournal>> StoreJournal::open(store::Database &database, EventId event, Snowflake guild,
                                                         bool keep)
{
    std::unique_ptr<StoreJournal> journal(new StoreJournal(store::GuildTable(database, event, guild), keep));
    auto objects = journal->m_table.objects();
    auto intents = journal->m_table.intents();
    if (!objects || !intents) {
        return !objects ? objects.error() : intents.error();
    }
    journal->m_objects = *std::move(objects);
    for (const QJsonObject &json : *intents) {
        if (const auto intent = intentFromJson(json)) {
            journal->m_intents[intent->key] = *intent;
        }
    }
    return journal;
}

Result<void> StoreJournal::record(const JournalEntry &entry)
{
    std::vector<store::GuildTable::Done> done;
    done.reserve(entry.done.size());
    for (const StepDone &step : entry.done) {
        done.push_back({step.key, step.made, step.gone});
    }
    std::vector<store::GuildTable::Intent> begun;
    begun.reserve(entry.begun.size());
    for (const StepIntent &intent : entry.begun) {
        begun.push_back({intent.key, intentToJson(intent)});
    }
    if (auto recorded = m_keep ? m_table.record(done, entry.dropped, begun) : Result<void>(); !recorded) {
        return recorded;
    }
    for (const StepDone &step : entry.done) {
        m_intents.erase(step.key);
        if (step.gone) {
            m_objects.erase(step.key);
        } else {
            m_objects[step.key] = step.made;
        }
    }
    for (const QString &key : entry.dropped) {
        m_intents.erase(key);
    }
    for (const StepIntent &intent : entry.begun) {
        m_intents[intent.key] = intent;
    }
    return {};
}

std::vector<StepIntent> StoreJournal::openIntents() const
{
    std::vector<StepIntent> intents;
    intents.reserve(m_intents.size());
    for (const auto &[key, intent] : m_intents) {
        intents.push_back(intent);
    }
    return intents;
}

} // namespace jamwright
