// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging.h"

#include <algorithm>
#include <cmath>

namespace jamwright {

bool Criterion::allows(double mark) const
{
    constexpr double slack = 1e-9;
    if (mark < lowest - slack || mark > highest + slack || std::isnan(mark)) {
        return false;
    }
    const double steps = (mark - lowest) / step;
    return std::abs(steps - std::round(steps)) < 1e-6;
}

QString Submission::shownTitle() const
{
    return title.isEmpty() ? teamName : title;
}

const Criterion *Rubric::find(const QString &criterionName) const
{
    const auto found = std::find_if(criteria.begin(), criteria.end(), [&](const Criterion &criterion) {
        return criterion.name.compare(criterionName, Qt::CaseInsensitive) == 0;
    });
    return found == criteria.end() ? nullptr : &*found;
}

} // namespace jamwright
