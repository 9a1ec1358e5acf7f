// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/severity/reviewtable.h"

namespace jamwright {

/// The variances of y = mu + q + b + e, with q of the submissions, b of the judges and e of the reviews.
struct VarianceComponents {
    double submissions = 0; ///< 0 = no evidence that any submission differs from another
    double judges = 0;      ///< 0 = no evidence that judges differ
    double residual = 0;
    double criterion = 0; ///< -2 log of the restricted likelihood
};

/// Restricted maximum likelihood (Patterson and Thompson, Biometrika 58, 1971): the minimum over the two ratios of
/// variances of
///
///     (N - 1) (log(2 pi ve) + 1) + log|V| + log|X'V^-1 X|,   ve = y'Py / (N - 1),
///
/// found by Newton steps in the ratios' logarithms; each look costs one Cholesky factorisation of the size of the
/// judges. A ratio whose likelihood is no worse at 0 is 0. Needs two reviews. Pure.
[[nodiscard]] VarianceComponents estimateVariances(const ReviewTable &table);

} // namespace jamwright
