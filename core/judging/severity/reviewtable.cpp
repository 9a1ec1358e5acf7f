// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/severity/reviewtable.h"

#include <QtGlobal>

#include <algorithm>
#include <tuple>
#include <utility>

namespace jamwright {

ReviewTable::ReviewTable(int submissions, int judges, std::vector<ReviewValue> reviews)
    : m_reviews(std::move(reviews))
    , m_starts(size_t(submissions) + 1, 0)
    , m_loads(size_t(judges), 0)
{
    std::sort(m_reviews.begin(), m_reviews.end(), [](const ReviewValue &a, const ReviewValue &b) {
        return std::tie(a.submission, a.judge, a.value) < std::tie(b.submission, b.judge, b.value);
    });
    double sum = 0;
    for (const ReviewValue &review : m_reviews) {
        Q_ASSERT(review.submission >= 0 && review.submission < submissions);
        Q_ASSERT(review.judge >= 0 && review.judge < judges);
        ++m_starts[size_t(review.submission) + 1];
        ++m_loads[size_t(review.judge)];
        sum += review.value;
    }
    for (size_t i = 1; i < m_starts.size(); ++i) {
        m_starts[i] += m_starts[i - 1];
    }
    m_mean = m_reviews.empty() ? 0 : sum / double(m_reviews.size());
}

} // namespace jamwright
