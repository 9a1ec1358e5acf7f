// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/erasure/changesets.h"

#include <array>
#include <memory>
#include <sqlite3.h>
#include <string_view>

namespace jamwright::store {

namespace {

/// Which column of a table says whose row it is.
struct OwnerColumn {
    std::string_view table;
    int column;
    bool isSignup; ///< a sign-up's number, else a person's
};
constexpr std::array ownerColumns = {
    OwnerColumn{"person", 0, false},       OwnerColumn{"signup", 0, true},   OwnerColumn{"signup", 2, false},
    OwnerColumn{"ban", 0, false},          OwnerColumn{"ban_use", 0, false}, OwnerColumn{"note", 1, false},
    OwnerColumn{"past_team", 2, false},    OwnerColumn{"decision", 1, true}, OwnerColumn{"judge", 10, false},
    OwnerColumn{"contribution", 1, false},
};

struct IteratorEnd {
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

bool isOneOf(sqlite3_value *value, const std::set<qint64> &ids)
{
    return value != nullptr && sqlite3_value_type(value) == SQLITE_INTEGER && ids.contains(sqlite3_value_int64(value));
}

bool rowIsHers(sqlite3_changeset_iter *iterator, const PersonRows &rows)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect) != SQLITE_OK) {
        return true;
    }
    for (const OwnerColumn &owner : ownerColumns) {
        if (owner.table != table || owner.column >= columns) {
            continue;
        }
        const std::set<qint64> &ids = owner.isSignup ? rows.signups : rows.people;
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_INSERT && sqlite3changeset_old(iterator, owner.column, &value) == SQLITE_OK &&
            isOneOf(value, ids)) {
            return true;
        }
        if (operation != SQLITE_DELETE && sqlite3changeset_new(iterator, owner.column, &value) == SQLITE_OK &&
            isOneOf(value, ids)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool changesetTouches(const QByteArray &changeset, const PersonRows &rows)
{
    QByteArray bytes = changeset; // SQLite's interface takes memory that it may write to, and does not
    sqlite3_changeset_iter *raw = nullptr;
    if (sqlite3changeset_start(&raw, int(bytes.size()), bytes.data()) != SQLITE_OK) {
        return true;
    }
    const std::unique_ptr<sqlite3_changeset_iter, IteratorEnd> iterator(raw);
    int state = sqlite3changeset_next(raw);
    while (state == SQLITE_ROW) {
        if (rowIsHers(raw, rows)) {
            return true;
        }
        state = sqlite3changeset_next(raw);
    }
    return state != SQLITE_DONE;
}

} // namespace jamwright::store
