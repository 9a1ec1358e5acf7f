// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace jamwright {

/// One judge's mark of one submission as a whole; both are numbered from 0.
struct ReviewValue {
    int submission = 0;
    int judge = 0;
    double value = 0;
};

/// The reviews of one connected part of an event, by submission. Every submission and every judge has one at least.
class ReviewTable
{
public:
    ReviewTable(int submissions, int judges, std::vector<ReviewValue> reviews);

    [[nodiscard]] int submissions() const { return int(m_starts.size()) - 1; }
    [[nodiscard]] int judges() const { return int(m_loads.size()); }
    [[nodiscard]] int count() const { return int(m_reviews.size()); }
    [[nodiscard]] const std::vector<ReviewValue> &reviews() const { return m_reviews; }    ///< sorted by submission
    [[nodiscard]] int start(int submission) const { return m_starts[size_t(submission)]; } ///< first of her reviews
    [[nodiscard]] int countOf(int submission) const { return start(submission + 1) - start(submission); }
    [[nodiscard]] int loadOf(int judge) const { return m_loads[size_t(judge)]; }
    [[nodiscard]] double mean() const { return m_mean; } ///< of all reviews

    /// What is left to tell noise by once every submission and every judge has an effect of its own.
    [[nodiscard]] int residualDegrees() const { return count() - submissions() - judges() + 1; }

private:
    std::vector<ReviewValue> m_reviews;
    std::vector<int> m_starts;
    std::vector<int> m_loads;
    double m_mean = 0;
};

} // namespace jamwright
