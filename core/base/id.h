// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace jamwright {

/// A row's number in the workspace, typed by what it numbers, so that a team's cannot be passed for a person's.
/// 0 means "not stored yet"; stored ids are positive and never used again.
template <typename Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isStored() const noexcept { return value > 0; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using EventId = Id<struct EventTag>;
using PersonId = Id<struct PersonTag>;
using SignupId = Id<struct SignupTag>;
using ImportId = Id<struct ImportTag>;
using TeamId = Id<struct TeamTag>;
using CriterionId = Id<struct CriterionTag>;
using JudgeId = Id<struct JudgeTag>;
using SubmissionId = Id<struct SubmissionTag>;
using AwardId = Id<struct AwardTag>;
using ChangeId = Id<struct ChangeTag>;

} // namespace jamwright
