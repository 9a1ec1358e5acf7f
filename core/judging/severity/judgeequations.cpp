// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/severity/judgeequations.h"

#include <cmath>

namespace jamwright {

namespace {

using Eigen::Index;

/// Sums over the reviews from which the equations are made.
struct JudgeSums {
    Eigen::MatrixXd matrix; ///< lower triangle
    Eigen::VectorXd right;
    double squares = 0;
    double logDeterminant = 0;
};

/// Takes one submission's reviews in and the submission itself out.
void eliminate(JudgeSums &normal, const ReviewTable &table, int submission, double weight, double scale, bool withMean)
{
    const int reviews = table.countOf(submission);
    const ReviewValue *first = &table.reviews()[size_t(table.start(submission))];
    double sum = 0;
    for (int i = 0; i < reviews; ++i) {
        const double value = first[i].value - table.mean();
        sum += value;
        normal.squares += value * value;
    }
    normal.squares -= weight * sum * sum;
    const Index mean = normal.right.size() - 1;
    for (int i = 0; i < reviews; ++i) {
        const Index judge = first[i].judge;
        normal.matrix(judge, judge) += scale * scale;
        normal.right(judge) += scale * (first[i].value - table.mean() - weight * sum);
        for (int k = 0; k < reviews; ++k) {
            const Index other = first[k].judge;
            if (other <= judge) {
                normal.matrix(judge, other) -= scale * scale * weight;
            }
        }
        if (withMean) {
            normal.matrix(mean, judge) += scale * (1 - weight * reviews);
        }
    }
    if (withMean) {
        normal.matrix(mean, mean) += reviews * (1 - weight * reviews);
        normal.right(mean) += sum * (1 - weight * reviews);
    }
}

} // namespace

double JudgeEquations::judgeEffect(int judge) const
{
    return std::sqrt(gammaJudges) * solution(judge);
}

double eliminationWeight(std::optional<double> gammaSubmissions, int reviews)
{
    return gammaSubmissions ? *gammaSubmissions / (1 + *gammaSubmissions * reviews) : 1.0 / reviews;
}

JudgeEquations solveJudges(const ReviewTable &table, std::optional<double> gammaSubmissions, double gammaJudges)
{
    const bool withMean = gammaSubmissions.has_value();
    const Index size = table.judges() + (withMean ? 1 : 0);
    JudgeSums normal;
    normal.matrix = Eigen::MatrixXd::Zero(size, size);
    normal.matrix.diagonal().head(table.judges()).setOnes();
    normal.right = Eigen::VectorXd::Zero(size);
    for (int submission = 0; submission < table.submissions(); ++submission) {
        const int reviews = table.countOf(submission);
        eliminate(normal, table, submission, eliminationWeight(gammaSubmissions, reviews), std::sqrt(gammaJudges),
                  withMean);
        normal.logDeterminant += withMean ? std::log1p(*gammaSubmissions * reviews) : 0;
    }
    JudgeEquations equations;
    equations.gammaJudges = gammaJudges;
    equations.factor.compute(normal.matrix); // reads the lower triangle
    equations.solution = equations.factor.solve(normal.right);
    equations.squares = normal.squares - normal.right.dot(equations.solution);
    equations.logDeterminant = normal.logDeterminant + 2 * equations.factor.matrixLLT().diagonal().array().log().sum();
    return equations;
}

} // namespace jamwright
