// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/severity/severitymodel.h"

#include "judging/severity/judgeequations.h"

#include <algorithm>
#include <cmath>

namespace jamwright {

namespace {

constexpr int fewestJudges = 3;
constexpr int fewestDegrees = 5;

std::vector<double> qualitiesOf(const ReviewTable &table, const std::vector<double> &severity)
{
    std::vector<double> qualities;
    qualities.reserve(size_t(table.submissions()));
    for (int submission = 0; submission < table.submissions(); ++submission) {
        double sum = 0;
        for (int i = table.start(submission); i < table.start(submission + 1); ++i) {
            const ReviewValue &review = table.reviews()[size_t(i)];
            sum += review.value - severity[size_t(review.judge)];
        }
        qualities.push_back(sum / table.countOf(submission));
    }
    return qualities;
}

/// What each judge adds is known against the others: no mark tells how severe all of them are together, which is the
/// direction (1, …, 1), an eigenvector of the equations. Without it the errors are those of the average judge's panel.
Eigen::MatrixXd covarianceOf(const JudgeEquations &equations, Eigen::Index judges)
{
    Eigen::MatrixXd covariance = equations.factor.solve(Eigen::MatrixXd::Identity(judges, judges));
    covariance.array() -= 1.0 / double(judges);
    return equations.gammaJudges * covariance;
}

/// var(q_s - its estimate) = ve (1/n + a' B a / n²), with B the posterior covariance of the judges in units of ve.
std::vector<double> errorsOf(const ReviewTable &table, const Eigen::MatrixXd &covariance, double residual)
{
    std::vector<double> errors;
    errors.reserve(size_t(table.submissions()));
    for (int submission = 0; submission < table.submissions(); ++submission) {
        double spread = 0;
        for (int i = table.start(submission); i < table.start(submission + 1); ++i) {
            for (int k = table.start(submission); k < table.start(submission + 1); ++k) {
                spread += covariance(table.reviews()[size_t(i)].judge, table.reviews()[size_t(k)].judge);
            }
        }
        const double reviews = table.countOf(submission);
        errors.push_back(std::sqrt(residual * (1 / reviews + spread / (reviews * reviews))));
    }
    return errors;
}

} // namespace

bool carriesSeverity(const ReviewTable &table)
{
    return table.judges() >= fewestJudges && table.residualDegrees() >= fewestDegrees;
}

SeverityFit fitSeverity(const ReviewTable &table)
{
    SeverityFit fit;
    fit.severity.assign(size_t(table.judges()), 0);
    fit.carried = carriesSeverity(table);
    if (!fit.carried) {
        fit.quality = qualitiesOf(table, fit.severity);
        return fit;
    }
    fit.variances = estimateVariances(table);
    const double residual = fit.variances.residual;
    const JudgeEquations equations = solveJudges(table, std::nullopt, fit.variances.judges / residual);
    const Eigen::Index judges = table.judges();
    const Eigen::MatrixXd covariance = covarianceOf(equations, judges);
    for (int judge = 0; judge < table.judges(); ++judge) {
        fit.severity[size_t(judge)] = equations.judgeEffect(judge);
        fit.severityError.push_back(std::sqrt(std::max(0.0, residual * covariance(judge, judge))));
    }
    fit.quality = qualitiesOf(table, fit.severity);
    fit.qualityError = errorsOf(table, covariance, residual);
    return fit;
}

} // namespace jamwright
