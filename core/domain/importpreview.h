// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/rare.h"
#include "domain/columnmap.h"
#include "domain/signup.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace jamwright {

/// What an imported file is about.
enum class ImportSource {
    Signup,       ///< people who sign up: unknown ones become new people
    Confirmation, ///< who still comes: people who never signed up are findings, never new people
    Blocklist,    ///< who may not take part
    Corrections,  ///< staff's changes to known sign-ups
    History,      ///< who was in which team at earlier events
};
template <>
struct EnumNames<ImportSource> {
    static constexpr std::array names = {"signup", "confirmation", "blocklist", "corrections", "history"};
};

/// A file as read, before anything is made of it. Rows are as long as the header; what a file's row had beyond it is in
/// a finding. Cells are exactly as written.
struct Table {
    QStringList header;
    std::vector<QStringList> rows;
    std::vector<int> lines; ///< per row: the 1-based line of the file on which it starts (JSON: the response's number)
    std::vector<QDateTime> answeredAt; ///< per row, when the file says so; else empty
    QString format;                    ///< "csv", "json-forms", …
    Dialect dialect;                   ///< as found or as told
    Findings findings;
};

/// What would become of one row.
enum class RowState { New, Changed, Same, Rejected, Superseded };
template <>
struct EnumNames<RowState> {
    static constexpr std::array names = {"new", "changed", "same", "rejected", "superseded"};
};

struct FieldChange {
    QString field;
    QString before;
    QString after;
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

struct ImportRow {
    int line = 0;
    RowState state = RowState::New;
    QString reason; ///< why rejected or superseded; a sentence
    PersonId known; ///< whom the row was joined to; not stored = a new person
    /// Her number: her place among the people who were known, or one behind them, the same for all rows of somebody
    /// new. Of a rejected row nobody's.
    size_t who = 0;
    Person person; ///< who the row says it is; of a known person, only what the row adds or changes is filled
    Fields fields; ///< what the row says, without the identity
    std::vector<FieldChange> changes;
    QStringList cells; ///< the row as it came, in the header's order
    QDateTime answeredAt;
    Rare<Ban> ban; ///< of a blocklist
    /// What staff had decided, of a list that we exported; stays decided by hand.
    Rare<StatusReading> decision;
    Rare<PastTeam> past; ///< of a history
};

/// An answer that no level is known for.
struct UnknownLevel {
    QString skill;
    QString answer;
    int count = 0;
    friend bool operator==(const UnknownLevel &, const UnknownLevel &) = default;
};

struct ImportCounts {
    int added = 0;
    int changed = 0;
    int same = 0;
    int rejected = 0;
    int superseded = 0; ///< earlier answers of somebody who answered again in the same file
    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

/// Exactly what committing an import would do; made without writing anything.
struct ImportPreview {
    ImportSource source = ImportSource::Signup;
    QString fileName;  ///< without its folder
    QByteArray sha256; ///< of the file's bytes, hex
    QString format;
    Dialect dialect;
    ColumnMap map; ///< as used; complete, so that saving it repeats the import
    QStringList header;
    std::vector<ImportRow> rows;
    std::vector<UnknownLevel> unknownLevels;
    Findings findings;
    QString madeAt; ///< the workspace it was made for, by its change log; blank = not known

    [[nodiscard]] ImportCounts counts() const;
};

/// A person the workspace knows, with what an import of one event needs to compare with.
struct KnownPerson {
    Person person;
    std::optional<Signup> signup; ///< at the event
    std::optional<Ban> ban;
    std::vector<PastTeam> history;
    std::set<QString> setByStaff = {}; ///< the sign-up's fields that were set, or removed, by hand or by corrections
};

} // namespace jamwright
