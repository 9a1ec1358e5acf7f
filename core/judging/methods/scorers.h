// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/components.h"
#include "judging/methods/panel.h"
#include "judging/tally.h"

namespace jamwright {

/// What a method is given, and where it leaves what it finds.
struct Scoring {
    const Panel &panel;
    const ReviewComponents &components;
    const TallyOptions &options;
    Ranking &ranking; ///< rows with a rank above 0 want a score in `adjusted`; a rank set to 0 has no place
};

/// A method of `TallyMethod`, whose formulas stand there.
using Scorer = void (*)(const Scoring &);

void scoreSeverityAdjusted(const Scoring &scoring);
void scoreTrimmed(const Scoring &scoring);
void scoreMedian(const Scoring &scoring);
void scoreItch(const Scoring &scoring);
void scorePyweek(const Scoring &scoring);
void scoreBorda(const Scoring &scoring);

} // namespace jamwright
