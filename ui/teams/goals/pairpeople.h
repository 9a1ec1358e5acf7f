// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"
#include "domain/team.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

/// The people of an event by labels that tell each from the others: the name, and where several have it, with what
/// else is known of them.
class PairPeople
{
public:
    PairPeople() = default;
    explicit PairPeople(const std::vector<SignupRow> &rows);

    /// In the order of names.
    [[nodiscard]] QStringList labels() const;
    /// Blank for somebody who is not of the event.
    [[nodiscard]] QString label(PersonId person) const;
    /// Whom a text means, compared without case; empty = nobody.
    [[nodiscard]] std::optional<PersonId> person(const QString &text) const;

private:
    std::map<PersonId, QString> m_labels;
    std::map<QString, PersonId> m_people; ///< by folded label
};

} // namespace jamwright
