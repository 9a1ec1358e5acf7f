// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/team.h"
#include "domain/teamgoals.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

using KnownNumbers = std::vector<std::optional<double>>; ///< one a person; empty = unknown

/// The people of a field, one after the other, and what is known of them by column.
class FieldColumns
{
public:
    FieldColumns() = default;
    FieldColumns(const FieldColumns &) = delete;
    FieldColumns &operator=(const FieldColumns &) = delete;
    virtual ~FieldColumns() = default;

    [[nodiscard]] virtual int count() const = 0;
    /// Trimmed; blank = unknown.
    [[nodiscard]] virtual Result<QStringList> texts(const QString &column) const = 0;
    [[nodiscard]] virtual Result<KnownNumbers> numbers(const QString &column) const = 0;
    /// Offsets from UTC in minutes, where the column counts in so many minutes.
    [[nodiscard]] virtual Result<KnownNumbers> offsets(const QString &column, int minutesPerUnit) const = 0;
    /// Whether values beyond those that the engine can tell apart are refused; else the rarest are passed over.
    [[nodiscard]] virtual bool strict() const = 0;
    /// Whether it is worth a note that so many of the people have nothing in the column.
    [[nodiscard]] virtual bool worthNoting(const QString &column, int unknown) const = 0;
};

/// A file of people, one a row. Errors: Input where a column is missing or a cell is no number.
class TableColumns final : public FieldColumns
{
public:
    explicit TableColumns(const Table &table)
        : m_table(table)
    {
    }

    [[nodiscard]] int count() const override { return int(m_table.rows.size()); }
    [[nodiscard]] Result<QStringList> texts(const QString &column) const override;
    [[nodiscard]] Result<KnownNumbers> numbers(const QString &column) const override;
    [[nodiscard]] Result<KnownNumbers> offsets(const QString &column, int minutesPerUnit) const override;
    [[nodiscard]] bool strict() const override { return true; }
    [[nodiscard]] bool worthNoting(const QString & /*column*/, int unknown) const override { return unknown > 0; }

private:
    const Table &m_table;
};

/// The participants of an event: the fields of their sign-ups and what is derived from them, see `goalcolumn`. What is
/// not there or cannot be read is unknown; never an error.
class PeopleColumns final : public FieldColumns
{
public:
    explicit PeopleColumns(const std::vector<Participant> &people)
        : m_people(people)
    {
    }

    [[nodiscard]] int count() const override { return int(m_people.size()); }
    [[nodiscard]] Result<QStringList> texts(const QString &column) const override;
    [[nodiscard]] Result<KnownNumbers> numbers(const QString &column) const override;
    [[nodiscard]] Result<KnownNumbers> offsets(const QString &column, int minutesPerUnit) const override;
    [[nodiscard]] bool strict() const override { return false; }
    /// Of skill and time zone the score sheet tells, and what nobody was asked is no gap.
    [[nodiscard]] bool worthNoting(const QString &column, int unknown) const override;

private:
    const std::vector<Participant> &m_people;
};

} // namespace jamwright
