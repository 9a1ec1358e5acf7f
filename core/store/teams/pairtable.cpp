// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/teams/pairtable.h"

#include "store/database.h"
#include "store/rows.h"

#include <algorithm>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<PairRule>> PairTable::list(EventId event)
{
    return m_database.select(u"SELECT person_a, person_b, kind, reason FROM pair_rule WHERE event_id = ? "
                             "ORDER BY person_a, person_b"_s,
                             {event.value}, [](const QSqlQuery &row) {
                                 return PairRule{
                                     PersonId{row.value(0).toLongLong()}, PersonId{row.value(1).toLongLong()},
                                     fromName<PairRule::Kind>(row.value(2).toString()).value_or(PairRule::Kind::Apart),
                                     row.value(3).toString()};
                             });
}

Result<void> PairTable::replace(EventId event, const std::vector<PairRule> &rules)
{
    if (auto cleared = m_database.run(u"DELETE FROM pair_rule WHERE event_id = ?"_s, {event.value}); !cleared) {
        return cleared;
    }
    for (const PairRule &rule : rules) {
        const auto [a, b] = std::minmax(rule.a.value, rule.b.value);
        auto added = m_database.run(
            u"INSERT INTO pair_rule (event_id, person_a, person_b, kind, reason) VALUES (?, ?, ?, ?, ?)"_s,
            {event.value, a, b, nameOf(rule.kind), toColumn(rule.reason)});
        if (!added) {
            return added;
        }
    }
    return {};
}

} // namespace jamwright::store
