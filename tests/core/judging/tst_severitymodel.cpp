// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/severity/reml.h"
#include "judging/severity/severitymodel.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

/// Numbers names as they come.
class Numbering
{
public:
    int operator()(const QString &name) { return m_numbers.emplace(name, int(m_numbers.size())).first->second; }
    [[nodiscard]] int count() const { return int(m_numbers.size()); }

private:
    std::map<QString, int> m_numbers;
};

/// A CSV of shared/data/judging: which columns hold submission, judge and mark; of rows that begin with `start`.
std::optional<ReviewTable> golden(const QString &file, int submission, int judge, int mark, const QString &start = {})
{
    QFile csv(QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/judging/") + file);
    if (!csv.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    csv.readLine();
    Numbering submissions;
    Numbering judges;
    std::vector<ReviewValue> reviews;
    while (!csv.atEnd()) {
        const QString line = QString::fromUtf8(csv.readLine()).trimmed();
        const QStringList cells = line.split(u',');
        if (line.startsWith(start) && cells.size() > 2) {
            reviews.push_back({submissions(cells[submission]), judges(cells[judge]), cells[mark].toDouble()});
        }
    }
    return ReviewTable(submissions.count(), judges.count(), reviews);
}

double normal(std::mt19937_64 &random)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i) {
        sum += double(random() >> 11U) * 0x1p-53;
    }
    return sum;
}

/// Every judge marks every submission, or a share of them.
std::vector<ReviewValue> drawReviews(int submissions, int judges, double judgeSd, double share, quint64 seed)
{
    std::mt19937_64 random(seed);
    std::vector<double> quality(static_cast<size_t>(submissions));
    std::vector<double> severity(static_cast<size_t>(judges));
    std::generate(quality.begin(), quality.end(), [&] { return normal(random); });
    std::generate(severity.begin(), severity.end(), [&] { return judgeSd * normal(random); });
    std::vector<ReviewValue> reviews;
    for (int s = 0; s < submissions; ++s) {
        for (int j = 0; j < judges; ++j) {
            const double value = 6 + quality[size_t(s)] + severity[size_t(j)] + normal(random);
            // The first judge and the first submission know everybody, so that the table is connected.
            if (s == 0 || j == 0 || double(random() >> 11U) * 0x1p-53 < share) {
                reviews.push_back({s, j, value});
            }
        }
    }
    return reviews;
}

double squareSum(const std::vector<double> &values)
{
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    return std::accumulate(values.begin(), values.end(), 0.0,
                           [mean](double sum, double value) { return sum + (value - mean) * (value - mean); });
}

/// The estimates of the two-way analysis of variance, which are REML's on a complete table unless one is below 0.
VarianceComponents analysisOfVariance(const ReviewTable &table)
{
    std::vector<double> bySubmission(size_t(table.submissions()), 0);
    std::vector<double> byJudge(size_t(table.judges()), 0);
    std::vector<double> all;
    for (const ReviewValue &review : table.reviews()) {
        bySubmission[size_t(review.submission)] += review.value / table.judges();
        byJudge[size_t(review.judge)] += review.value / table.submissions();
        all.push_back(review.value);
    }
    const double squaresSubmissions = squareSum(bySubmission) * table.judges();
    const double squaresJudges = squareSum(byJudge) * table.submissions();
    VarianceComponents found;
    found.residual = (squareSum(all) - squaresSubmissions - squaresJudges) / table.residualDegrees();
    found.submissions = (squaresSubmissions / (table.submissions() - 1) - found.residual) / table.judges();
    found.judges = (squaresJudges / (table.judges() - 1) - found.residual) / table.submissions();
    return found;
}

/// (D - N'diag(1/n)N + ve/vb I) b = r, solved by plain elimination.
std::vector<double> ridgeOnJudges(const ReviewTable &table, double ratio)
{
    const auto judges = size_t(table.judges());
    std::vector<std::vector<double>> rows(judges, std::vector<double>(judges + 1, 0));
    for (size_t i = 0; i < judges; ++i) {
        rows[i][i] = ratio;
    }
    for (int s = 0; s < table.submissions(); ++s) {
        double mean = 0;
        for (int i = table.start(s); i < table.start(s + 1); ++i) {
            mean += table.reviews()[size_t(i)].value / table.countOf(s);
        }
        for (int i = table.start(s); i < table.start(s + 1); ++i) {
            const auto judge = size_t(table.reviews()[size_t(i)].judge);
            rows[judge][judge] += 1;
            rows[judge][judges] += table.reviews()[size_t(i)].value - mean;
            for (int k = table.start(s); k < table.start(s + 1); ++k) {
                rows[judge][size_t(table.reviews()[size_t(k)].judge)] -= 1.0 / table.countOf(s);
            }
        }
    }
    for (size_t pivot = 0; pivot < judges; ++pivot) {
        for (size_t row = 0; row < judges; ++row) {
            const double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
            for (size_t column = 0; column <= judges; ++column) {
                rows[row][column] -= factor * rows[pivot][column];
            }
        }
    }
    std::vector<double> solution;
    for (size_t i = 0; i < judges; ++i) {
        solution.push_back(rows[i][judges] / rows[i][i]);
    }
    return solution;
}

std::vector<int> bestFirst(const std::vector<double> &quality)
{
    std::vector<int> order(quality.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return quality[size_t(a)] > quality[size_t(b)]; });
    return order;
}

} // namespace

class SeverityModelTest : public QObject
{
    Q_OBJECT

private slots:
    /// lme4's published answer for Davies and Goldsmith's data.
    void penicillin()
    {
        const auto table = golden(u"penicillin_oracle.csv"_s, 1, 2, 0);
        if (!table) {
            QSKIP("shared/data/judging is not on this machine");
        }
        QCOMPARE(table->submissions(), 24);
        QCOMPARE(table->judges(), 6);
        const VarianceComponents found = estimateVariances(*table);
        QVERIFY(std::abs(std::sqrt(found.submissions) - 0.8467) < 1e-4);
        QVERIFY(std::abs(std::sqrt(found.judges) - 1.9316) < 1e-4);
        QVERIFY(std::abs(std::sqrt(found.residual) - 0.5499) < 1e-4);
        QVERIFY(std::abs(found.criterion - 330.8606) < 1e-4);
        QVERIFY(std::abs(table->mean() - 22.97) < 0.005); // the intercept of a complete design
    }

    void whiteWinesAreNotSeparable()
    {
        const auto table = golden(u"wine_princeton2012.csv"_s, 1, 2, 3, u"white"_s);
        if (!table) {
            QSKIP("shared/data/judging is not on this machine");
        }
        const SeverityFit fit = fitSeverity(*table);
        QVERIFY(fit.carried);
        QCOMPARE(fit.variances.submissions, 0.0);
        const PlaceDraws draws = drawPlaces(*table, fit, bestFirst(fit.quality), 1, 1000);
        QCOMPARE(draws.notSeparable.size(), size_t(1));
        QCOMPARE(draws.notSeparable.front().size(), size_t(10));
        for (const PlaceOdds &odds : draws.odds) {
            QVERIFY(odds.low <= 2 && odds.high >= 9 && odds.first < 0.2);
        }
    }

    void onCompleteTablesItIsTheAnalysisOfVariance()
    {
        int compared = 0;
        for (quint64 seed = 1; seed <= 12; ++seed) {
            const ReviewTable table(8, 5, drawReviews(8, 5, 0.8, 1, seed));
            const VarianceComponents wanted = analysisOfVariance(table);
            if (wanted.submissions <= 0 || wanted.judges <= 0) {
                continue;
            }
            const VarianceComponents found = estimateVariances(table);
            QVERIFY(std::abs(found.submissions - wanted.submissions) < 1e-4 * wanted.submissions);
            QVERIFY(std::abs(found.judges - wanted.judges) < 1e-4 * wanted.judges);
            QVERIFY(std::abs(found.residual - wanted.residual) < 1e-5 * wanted.residual);
            ++compared;
        }
        QVERIFY(compared >= 6);
    }

    void judgesWhoAgreeAreNotCorrected()
    {
        std::vector<ReviewValue> reviews;
        for (int s = 0; s < 6; ++s) {
            for (int j = 0; j < 4; ++j) {
                reviews.push_back({s, j, double(s) + ((s + j) % 2 == 0 ? 0.5 : -0.5)}); // no judge's mean differs
            }
        }
        const SeverityFit fit = fitSeverity(ReviewTable(6, 4, reviews));
        QVERIFY(fit.carried);
        QCOMPARE(fit.variances.judges, 0.0);
        for (int s = 0; s < 6; ++s) {
            QVERIFY(std::abs(fit.quality[size_t(s)] - s) < 1e-12);
        }
    }

    void aSevereJudgeIsFoundAndTakenOut()
    {
        // Judges 0 to 3 agree, 4 gives three less; the submissions that met her are as good as their neighbours.
        std::vector<ReviewValue> reviews;
        for (int s = 0; s < 20; ++s) {
            for (int k = 0; k < 3; ++k) {
                const int judge = (s + k) % 5;
                const double noise = ((s * 7 + judge * 3) % 5 - 2) * 0.05;
                reviews.push_back({s, judge, s * 0.2 - (judge == 4 ? 3 : 0) + noise});
            }
        }
        const SeverityFit fit = fitSeverity(ReviewTable(20, 5, reviews));
        QVERIFY(fit.severity[4] < -2);
        QVERIFY(fit.severityError[4] < 0.5);
        for (int s = 1; s < 20; ++s) {
            QVERIFY(fit.quality[size_t(s)] > fit.quality[size_t(s) - 1]);
        }
    }

    void whatCannotCarryItIsTheRawMean()
    {
        const SeverityFit two = fitSeverity(ReviewTable(3, 2, {{0, 0, 1}, {0, 1, 3}, {1, 0, 5}, {1, 1, 5}, {2, 1, 4}}));
        QVERIFY(!two.carried && two.qualityError.empty());
        QCOMPARE(two.quality, (std::vector<double>{2, 5, 4}));
        QCOMPARE(two.severity, (std::vector<double>{0, 0}));
        const ReviewTable sparse(4, 3, {{0, 0, 1}, {0, 1, 3}, {1, 1, 5}, {1, 2, 5}, {2, 2, 4}, {3, 2, 8}});
        QCOMPARE(sparse.residualDegrees(), 0);
        QVERIFY(!fitSeverity(sparse).carried);
        QVERIFY(drawPlaces(sparse, fitSeverity(sparse), {3, 1, 2, 0}, 1, 1000).odds.empty());
    }

    void marksWithoutNoiseAreExplainedWhole()
    {
        std::vector<ReviewValue> reviews;
        for (int s = 0; s < 8; ++s) {
            for (int k = 0; k < 3; ++k) {
                const int judge = (s + k) % 4;
                reviews.push_back({s, judge, s % 3 + judge * 0.5});
            }
        }
        const SeverityFit fit = fitSeverity(ReviewTable(8, 4, reviews));
        for (int s = 0; s < 8; ++s) {
            for (int other = 0; other < 8; ++other) {
                QVERIFY(std::abs(fit.quality[size_t(s)] - fit.quality[size_t(other)] - (s % 3 - other % 3)) < 1e-3);
            }
        }
        const SeverityFit flat = fitSeverity(ReviewTable(3, 4,
                                                         {{0, 0, 5},
                                                          {0, 1, 5},
                                                          {0, 2, 5},
                                                          {0, 3, 5},
                                                          {1, 0, 5},
                                                          {1, 1, 5},
                                                          {1, 2, 5},
                                                          {1, 3, 5},
                                                          {2, 0, 5},
                                                          {2, 1, 5},
                                                          {2, 2, 5},
                                                          {2, 3, 5}}));
        QCOMPARE(flat.quality, (std::vector<double>{5, 5, 5}));
    }

    void theEffectsSolveTheRidgeEquations()
    {
        QVERIFY(rc::check("ridge on judges, solved plainly", [] {
            const auto seed = quint64(*rc::gen::inRange(1, 1'000'000));
            const ReviewTable table(9, 5, drawReviews(9, 5, 1.0, 0.4, seed));
            const SeverityFit fit = fitSeverity(table);
            RC_PRE(fit.carried && fit.variances.judges > 1e-3);
            const std::vector<double> wanted = ridgeOnJudges(table, fit.variances.residual / fit.variances.judges);
            for (size_t j = 0; j < wanted.size(); ++j) {
                RC_ASSERT(std::abs(fit.severity[j] - wanted[j]) < 1e-8);
            }
        }));
    }

    void relabellingChangesNothing()
    {
        QVERIFY(rc::check("submissions and judges renumbered", [] {
            const auto seed = quint64(*rc::gen::inRange(1, 1'000'000));
            std::vector<ReviewValue> reviews = drawReviews(9, 5, 1.0, 0.5, seed);
            const SeverityFit before = fitSeverity(ReviewTable(9, 5, reviews));
            for (ReviewValue &review : reviews) {
                review.submission = 8 - review.submission;
                review.judge = (review.judge + 2) % 5;
            }
            std::reverse(reviews.begin(), reviews.end());
            const SeverityFit after = fitSeverity(ReviewTable(9, 5, reviews));
            for (size_t s = 0; s < 9; ++s) {
                RC_ASSERT(std::abs(after.quality[8 - s] - before.quality[s]) < 1e-4);
            }
        }));
    }

    void oddsAddUpAndTheSeedDecides()
    {
        const ReviewTable table(10, 6, drawReviews(10, 6, 0.5, 0.5, 4));
        const SeverityFit fit = fitSeverity(table);
        const PlaceDraws draws = drawPlaces(table, fit, bestFirst(fit.quality), 7, 500);
        double first = 0;
        double top3 = 0;
        for (const PlaceOdds &odds : draws.odds) {
            QVERIFY(1 <= odds.low && odds.low <= odds.high && odds.high <= 10);
            QVERIFY(odds.first <= odds.top3);
            first += odds.first;
            top3 += odds.top3;
        }
        QVERIFY(std::abs(first - 1) < 1e-9 && std::abs(top3 - 3) < 1e-9);
        const PlaceDraws again = drawPlaces(table, fit, bestFirst(fit.quality), 7, 500);
        const PlaceDraws other = drawPlaces(table, fit, bestFirst(fit.quality), 8, 500);
        const auto firsts = [](const PlaceDraws &some) {
            std::vector<double> result;
            result.reserve(some.odds.size());
            for (const PlaceOdds &odds : some.odds) {
                result.push_back(odds.first);
            }
            return result;
        };
        QCOMPARE(firsts(again), firsts(draws));
        QVERIFY(firsts(other) != firsts(draws));
    }

    void submissionsFarApartAreToldApart()
    {
        std::vector<ReviewValue> reviews;
        for (int s = 0; s < 6; ++s) {
            for (int j = 0; j < 5; ++j) {
                reviews.push_back({s, j, (s < 3 ? 0 : 8) + ((s * 3 + j * 2) % 5) * 0.3});
            }
        }
        const ReviewTable table(6, 5, reviews);
        const SeverityFit fit = fitSeverity(table);
        const PlaceDraws draws = drawPlaces(table, fit, bestFirst(fit.quality), 1, 1000);
        for (size_t s = 0; s < 6; ++s) {
            QVERIFY(s < 3 ? draws.odds[s].low >= 4 : draws.odds[s].high <= 3);
        }
        QCOMPARE(draws.notSeparable.size(), size_t(2));
    }
};

QTEST_APPLESS_MAIN(SeverityModelTest)
#include "tst_severitymodel.moc"
