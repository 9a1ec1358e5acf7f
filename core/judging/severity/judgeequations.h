// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/severity/reviewtable.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <optional>

namespace jamwright {

/// The judges' part of the equations of y = mu + q + b + e (Henderson's), the submissions eliminated: their block is
/// diagonal, so that what is left to factor has one row a judge, however many submissions there are.
///
/// With gammaJ = vb / ve the unknowns are u = b / sqrt(gammaJ), so that the matrix is I + gammaJ (D - sum w a a') and a
/// variance of 0 is an ordinary value. w is gammaS / (1 + gammaS n) for a submission of n reviews, or 1 / n where the
/// submissions are not shrunk (no `gammaSubmissions`). Shrunk submissions vary around a mean, which is the last row.
struct JudgeEquations {
    Eigen::LLT<Eigen::MatrixXd> factor;
    Eigen::VectorXd solution; ///< u, and with shrunk submissions the mean, less the table's
    double squares = 0;       ///< y'Py of the marks in units of the residual variance
    double logDeterminant = 0;
    double gammaJudges = 0;

    [[nodiscard]] double judgeEffect(int judge) const;
};

/// A submission's weight w, see above.
[[nodiscard]] double eliminationWeight(std::optional<double> gammaSubmissions, int reviews);

[[nodiscard]] JudgeEquations solveJudges(const ReviewTable &table, std::optional<double> gammaSubmissions,
                                         double gammaJudges);

} // namespace jamwright
