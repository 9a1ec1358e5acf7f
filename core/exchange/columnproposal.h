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

/// Proposes which column holds which field, by the header's name alone: canonical names, their English synonyms
/// (without case and punctuation), and questions about a skill ("How much git do you know?" → skill:git). Never by
/// position and never by translated labels. Every skill found gets its level table, which the organiser may change.
/// Pure; any thread.
[[nodiscard]] MapProposal proposeColumnMap(const Table &table, ImportSource source);

} // namespace jamwright
