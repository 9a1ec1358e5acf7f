// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace jamwright {

/// Tells which rows are of one person: those the workspace knows and those the file brings. By Discord id, else by
/// e-mail, else by the exact Discord name where only one person has it. Two different Discord ids are never one person.
class PeopleIndex
{
public:
    struct Match {
        size_t who = 0;              ///< the person's number here; the same for every row of hers
        bool byName = false;         ///< joined by nothing better than the Discord name
        bool emailOfAnother = false; ///< the e-mail belongs to somebody else; it is not this person's
    };

    explicit PeopleIndex(const std::vector<KnownPerson> &known);

    /// Finds the row's person, or makes her a new one. What the row says more of her identity is remembered for later
    /// rows.
    [[nodiscard]] Match resolve(const Person &person);
    /// Remembers of somebody what a row says that was joined to her already.
    void learn(size_t who, const Person &person) { remember(who, person, true); }
    /// The known person; null for one whom only the file has.
    [[nodiscard]] const KnownPerson *known(size_t who) const { return m_entries[who].known; }

private:
    struct Entry {
        const KnownPerson *known = nullptr;
        bool hasId = false;
    };
    /// Whose an identity is: the first who had it.
    struct Owner {
        static constexpr size_t nobody = SIZE_MAX;
        size_t who = nobody;
        bool several = false; ///< of names: others have it too, so it joins nobody

        [[nodiscard]] bool exists() const { return who != nobody; }
    };

    [[nodiscard]] std::optional<size_t> byName(const Person &person) const;
    size_t add(const KnownPerson *known);
    void remember(size_t who, const Person &person, bool withEmail);

    std::vector<Entry> m_entries;
    QHash<Snowflake, Owner> m_byId;
    QHash<QString, Owner> m_byEmail;
    QHash<QString, Owner> m_byName;
};

} // namespace jamwright
