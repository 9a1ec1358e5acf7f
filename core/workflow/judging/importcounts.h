// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/transaction.h"
#include "workflow/judging/judging.h"

#include <algorithm>

namespace jamwright {

[[nodiscard]] inline int errorsIn(const Findings &findings)
{
    return int(std::count_if(findings.begin(), findings.end(),
                             [](const Finding &finding) { return finding.severity == Severity::Error; }));
}

/// Commits an import and notes its change; a dry run leaves it to the transaction to roll back.
[[nodiscard]] inline Result<JudgingImport> finishImport(store::RecordedTransaction &transaction, EventId event,
                                                        JudgingImport import, bool dryRun, const QString &kind,
                                                        const QString &sentence)
{
    if (dryRun) {
        return import;
    }
    auto change = transaction.commit(event, kind, sentence);
    if (!change) {
        return change.error();
    }
    import.change = *change;
    return import;
}

/// Inserts `wanted` where nothing is present, updates what differs, and counts.
template <typename Value, typename Insert, typename Update>
Result<void> putCounted(JudgingImport &import, const Value *present, const Value &wanted, Insert &&insert,
                        Update &&update)
{
    if (present == nullptr) {
        ++import.added;
        auto id = insert(wanted);
        return id.ok() ? Result<void>() : Result<void>(id.error());
    }
    if (*present == wanted) {
        ++import.same;
        return {};
    }
    ++import.changed;
    return update(wanted);
}

} // namespace jamwright
