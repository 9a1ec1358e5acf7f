// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QList>
#include <QStringList>

namespace jamwright {

/// Neighbouring columns that are the choices of one question: each cell repeats its header or is blank. Old Typeform
/// exports are so, with a last column "Other" for free text.
struct ChoiceGroup {
    QStringList headers; ///< in the file's order, "Other" included
    QString skill;       ///< whose answers the choices are, when a built-in level table has all of them
};

/// The groups of a table, in its order. The question itself is not in such a file, and two questions in a row without
/// another column between them read as one. Pure.
[[nodiscard]] QList<ChoiceGroup> choiceGroups(const Table &table);

} // namespace jamwright
