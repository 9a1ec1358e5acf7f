// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/judging.h"

#include <map>
#include <vector>

namespace jamwright {

/// Union-find over 0 … size-1.
class DisjointSets
{
public:
    explicit DisjointSets(int size);
    /// The set's representative.
    [[nodiscard]] int find(int item);
    /// Whether they were apart.
    bool unite(int a, int b);

private:
    std::vector<int> m_parent;
};

/// The connected parts of the judge–submission graph whose edges are reviews. Places are comparable within a part only:
/// across parts no chain of judges links the submissions.
struct ReviewComponents {
    int count = 0;
    std::map<SubmissionId, int>
        bySubmission; ///< submissions with a review → part, 0-based, numbered by the smallest id
    std::map<JudgeId, int> byJudge;
};
[[nodiscard]] ReviewComponents reviewComponents(const std::vector<Assignment> &reviews);

/// "judging.not-connected", for more than one part. The remedy is what would link these.
[[nodiscard]] Finding notConnected(int components, const QString &remedy);

} // namespace jamwright
