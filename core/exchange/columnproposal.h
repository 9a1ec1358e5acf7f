// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/columnmap.h"
#include "domain/importpreview.h"

#include <QList>
#include <QString>

namespace jamwright {

/// A column map read off a header row, for the organiser to look at.
struct MapProposal {
    ColumnMap map;
    Findings findings;            ///< columns that could have been meant for a field that another one has already
    QList<QString> unusedColumns; ///< headers that are for nothing, in the file's order
};

/// Proposes which column holds which field: by the header's name, without case and punctuation (canonical names, their
/// English synonyms, a few localised ones, questions about a skill such as "How much git do you know?"), by what the
/// recognised service means by it, and last by what all of the column's cells look like, which is a finding. Never by
/// position. Choices that stand in columns of their own or joined in a cell are proposed as one `set:`, with a finding.
/// Every skill found gets its level table, which the organiser may change. Pure; any thread.
[[nodiscard]] MapProposal proposeColumnMap(const Table &table, ImportSource source);

} // namespace jamwright
