// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// The rounds and rubrics as they are being edited, beside what is stored.
class RubricDraft
{
public:
    /// What is stored, and which rounds are locked by their first score. What was changed here and is not saved yet
    /// stays, as long as nobody else changed what is stored.
    void load(const RubricSet &stored, const std::vector<bool> &locked);
    void discard() { m_set = m_stored; }

    [[nodiscard]] const RubricSet &set() const noexcept { return m_set; }
    [[nodiscard]] bool isLocked(int round) const; ///< 0-based
    [[nodiscard]] bool isChanged() const;
    /// Whether a locked rubric says something else: saving makes a new version of it.
    [[nodiscard]] bool needsReason() const;
    /// What keeps it from being saved, a sentence; blank = nothing.
    [[nodiscard]] QString obstacle() const;

    void setRubric(int round, const Rubric &rubric);
    void setRound(int round, const Round &wanted);
    /// For the best ten of the one before, without a criterion yet.
    void addRound();
    /// Only the last can go.
    void removeLastRound();
    void replace(const RubricSet &set);

private:
    RubricSet m_stored;
    RubricSet m_set;
    std::vector<bool> m_locked;
};

} // namespace jamwright
