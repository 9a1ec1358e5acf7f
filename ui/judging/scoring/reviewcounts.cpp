// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/reviewcounts.h"

#include <algorithm>

namespace jamwright {

int markedCount(const Rubric &rubric, const Ballot &ballot)
{
    return int(std::count_if(rubric.criteria.begin(), rubric.criteria.end(),
                             [&ballot](const Criterion &criterion) { return ballot.marks.contains(criterion.id); }));
}

} // namespace jamwright
