// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace jamwright {

namespace {

/// Levenshtein's distance: how many letters to insert, drop or change.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const qsizetype changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &mistyped, const QStringList &candidates)
{
    const QString folded = mistyped.trimmed().toCaseFolded();
    QString best;
    qsizetype least = std::max<qsizetype>(2, folded.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(folded, candidate.toCaseFolded());
        if (distance < least && distance < candidate.size()) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace jamwright
