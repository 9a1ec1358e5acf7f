// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/severity/reml.h"

#include "judging/severity/judgeequations.h"

#include <algorithm>
#include <cmath>
#include <Eigen/Core>
#include <Eigen/LU>
#include <numbers>

namespace jamwright {

namespace {

constexpr double smallestRatio = 1e-7;
constexpr double tinyRatio = 3e-3;
constexpr double largestRatio = 1e5;
constexpr double stencil = 0.01; // wide enough for the second differences, narrow enough for the first
constexpr double farthestStep = 2;
constexpr double enough = 2e-6;
constexpr int mostSteps = 60;

/// The criterion as a function of the two logarithms.
class RestrictedLikelihood
{
public:
    explicit RestrictedLikelihood(const ReviewTable &table)
        : m_table(table)
        , m_degrees(table.count() - 1)
    {
        for (const ReviewValue &review : table.reviews()) {
            const double value = review.value - table.mean();
            m_squares += value * value;
        }
    }

    [[nodiscard]] double at(double gammaSubmissions, double gammaJudges) const
    {
        const JudgeEquations equations = solveJudges(m_table, gammaSubmissions, gammaJudges);
        return m_degrees * (std::log(2 * std::numbers::pi * residual(equations)) + 1) + equations.logDeterminant;
    }
    [[nodiscard]] double operator()(const Eigen::Vector2d &logs) const
    {
        return at(std::exp(logs(0)), std::exp(logs(1)));
    }
    /// Marks that the model explains without any rest would have no likelihood.
    [[nodiscard]] double residual(const JudgeEquations &equations) const
    {
        return std::max(equations.squares, 1e-10 * m_squares + 1e-200) / m_degrees;
    }

private:
    const ReviewTable &m_table;
    double m_degrees;
    double m_squares = 0;
};

Eigen::Vector2d bounded(const Eigen::Vector2d &logs)
{
    return logs.cwiseMax(std::log(smallestRatio)).cwiseMin(std::log(largestRatio));
}

/// Where a Newton step from there leads, made downhill where the criterion is not convex.
Eigen::Vector2d newtonStep(const RestrictedLikelihood &criterion, const Eigen::Vector2d &logs, double here)
{
    const Eigen::Vector2d first(stencil, 0);
    const Eigen::Vector2d second(0, stencil);
    const double right = criterion(logs + first);
    const double left = criterion(logs - first);
    const double up = criterion(logs + second);
    const double down = criterion(logs - second);
    const double corner = criterion(logs + first + second);
    const Eigen::Vector2d slope((right - left) / (2 * stencil), (up - down) / (2 * stencil));
    constexpr double area = stencil * stencil;
    Eigen::Matrix2d bend;
    bend << (right - 2 * here + left) / area, (corner - right - up + here) / area, (corner - right - up + here) / area,
        (up - 2 * here + down) / area;
    // A criterion that runs out flat towards a ratio of 0 has neither slope nor bend there.
    const double least = std::max(1e-6, 1e-3 * bend.cwiseAbs().maxCoeff());
    if (bend(0, 0) < least || bend(1, 1) < least || bend.determinant() < least * least) {
        bend =
            Eigen::Vector2d(std::max(std::abs(bend(0, 0)), least), std::max(std::abs(bend(1, 1)), least)).asDiagonal();
    }
    Eigen::Vector2d step = -bend.inverse() * slope;
    step = step.cwiseMax(-farthestStep).cwiseMin(farthestStep);
    for (int i = 0; i < 2; ++i) {
        if (logs(i) < std::log(tinyRatio) && slope(i) > 0) {
            step(i) = std::log(smallestRatio) - logs(i); // on its way to 0, a Newton step each factor of e
        }
    }
    return step;
}

Eigen::Vector2d minimise(const RestrictedLikelihood &criterion)
{
    Eigen::Vector2d logs(0, std::log(0.2)); // about what juries have
    double here = criterion(logs);
    for (int i = 0; i < mostSteps; ++i) {
        Eigen::Vector2d step = newtonStep(criterion, logs, here);
        Eigen::Vector2d next = bounded(logs + step);
        double there = criterion(next);
        while (there > here && step.cwiseAbs().maxCoeff() > enough) {
            step /= 4;
            next = bounded(logs + step);
            there = criterion(next);
        }
        if (there > here) {
            break;
        }
        const double moved = (next - logs).cwiseAbs().maxCoeff();
        logs = next;
        here = there;
        if (moved < enough) {
            break;
        }
    }
    return logs;
}

} // namespace

VarianceComponents estimateVariances(const ReviewTable &table)
{
    const RestrictedLikelihood criterion(table);
    const Eigen::Vector2d logs = minimise(criterion);
    double gammaSubmissions = std::exp(logs(0));
    double gammaJudges = std::exp(logs(1));
    double best = criterion.at(gammaSubmissions, gammaJudges);
    constexpr double slack = 1e-6;
    if (const double without = criterion.at(0, gammaJudges); without <= best + slack) {
        gammaSubmissions = 0;
        best = without;
    }
    if (const double without = criterion.at(gammaSubmissions, 0); without <= best + slack) {
        gammaJudges = 0;
        best = without;
    }
    VarianceComponents found;
    found.residual = criterion.residual(solveJudges(table, gammaSubmissions, gammaJudges));
    found.submissions = gammaSubmissions * found.residual;
    found.judges = gammaJudges * found.residual;
    found.criterion = best;
    return found;
}

} // namespace jamwright
