// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/severity/reml.h"
#include "judging/severity/reviewtable.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace jamwright {

/// What one connected part's reviews say of its submissions and judges.
struct SeverityFit {
    /// `carriesSeverity` of the table. Otherwise
    /// `quality` is the raw mean and nothing else is estimated.
    bool carried = false;
    VarianceComponents variances;
    std::vector<double> quality;       ///< of each submission, on the marks' scale
    std::vector<double> qualityError;  ///< standard errors, of what the part's average judge would give
    std::vector<double> severity;      ///< what each judge adds to her marks; below 0 is severe. Sums to 0
    std::vector<double> severityError; ///< standard errors, against the part's average judge
};

/// Whether the reviews carry a severity: three judges and five residual degrees of freedom at least.
[[nodiscard]] bool carriesSeverity(const ReviewTable &table);

/// The severity-adjusted mean: y_sj = q_s + b_j + e, with b ~ N(0, vb) shrunk by the ratio ve / vb of the REML
/// estimates and q as it comes ("ridge on judges"; Platt and Burges' regularised least squares for NIPS, without the
/// penalty on submissions; MacKay, Kenna, Low, Parker, R. Soc. Open Sci. 4:160760 is the unshrunk form). So
///
///     q_s = mean over her judges of (y_sj - b_j),   (D - N'diag(1/n)N + ve/vb I) b = r,
///
/// where D holds the judges' loads, N the incidence and r each judge's sum of y_sj - mean_s. The table is connected.
/// Pure.
[[nodiscard]] SeverityFit fitSeverity(const ReviewTable &table);

/// What draws from the posterior say of the places within one part.
struct PlaceOdds {
    int low = 0; ///< 90 % interval of the place, 1-based
    int high = 0;
    double first = 0; ///< probability of the first place
    double top3 = 0;
};
struct PlaceDraws {
    std::vector<PlaceOdds> odds; ///< by submission
    /// Submissions by place whose order is not known: each is beaten by the first of its group in fewer than 95 % of
    /// the draws. Groups of two at least; neighbours across a border need not be far apart either.
    std::vector<std::vector<int>> notSeparable;
    /// Whoever is beaten by one of those level at the top in fewer than 95 % of the draws, by place; these too, where
    /// several are.
    std::vector<int> besideFirst;
};

/// `draws` vectors of qualities from the posterior with random submissions, q ~ N(mu, vs), mu flat, at the REML
/// variances; each is ranked. `byPlace` lists the submissions as they are ranked, the first `level` of which have the
/// best score. Empty when the fit carries nothing. The normal numbers are sums of twelve uniform ones, so that the same
/// seed gives the same draws on any machine. Pure.
[[nodiscard]] PlaceDraws drawPlaces(const ReviewTable &table, const SeverityFit &fit, const std::vector<int> &byPlace,
                                    quint64 seed, int draws, int level = 1);

} // namespace jamwright
