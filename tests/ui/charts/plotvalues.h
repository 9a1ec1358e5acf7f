// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

namespace jamwright {

/// A ranking of that many submissions with intervals of five places; every four of them cannot be told apart.
inline Ranking rankingOf(int submissions)
{
    using namespace Qt::Literals::StringLiterals;
    Ranking made;
    made.method = u"severity-adjusted"_s;
    made.components = 1;
    for (int i = 1; i <= submissions; ++i) {
        RankedSubmission row;
        row.rank = i;
        row.submission = {i};
        row.title = u"Submission %1"_s.arg(i);
        row.team = u"Team %1"_s.arg(i);
        row.raw = 9 - 5.0 * i / submissions;
        row.adjusted = row.raw;
        row.standardError = 0.3;
        row.rankLow = std::max(1, i - 2);
        row.rankHigh = std::min(submissions, i + 2);
        row.pFirst = i == 1 ? 0.5 : 0;
        row.pTop3 = i <= 3 ? 0.75 : 0;
        row.reviews = 3;
        made.rows.push_back(row);
        if (i % 4 == 1) {
            made.notSeparable.emplace_back();
        }
        made.notSeparable.back().push_back(row.submission);
        if (i > 1 && i <= 4) {
            made.besideFirst.push_back(row.submission);
        }
    }
    return made;
}

inline JudgeSeverity severityOf(int id, const QString &name, double severity, JudgeBearing bearing, int component = 0)
{
    return {{id}, name, 3, severity, 0.2, component, bearing};
}

} // namespace jamwright
