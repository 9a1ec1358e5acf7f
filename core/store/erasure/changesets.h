// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <set>

namespace jamwright::store {

/// The rows of somebody, by number.
struct PersonRows {
    std::set<qint64> people;
    std::set<qint64> signups;
};

/// Whether a changeset of the change log holds a row that tells of one of them: who she is, what she answered, what was
/// written or decided about her. That a sign-up is in a team tells nothing. One that cannot be read is taken to hold
/// her.
[[nodiscard]] bool changesetTouches(const QByteArray &changeset, const PersonRows &rows);

} // namespace jamwright::store
