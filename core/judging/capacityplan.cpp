// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/capacityplan.h"

#include "judging/components.h"
#include "judging/severity/severitymodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace jamwright {

namespace {

constexpr int fewestReviews = 2;
constexpr int mostReviews = 6;
constexpr int mostSimulated = 80; ///< submissions
constexpr int placeDraws = 300;
constexpr int simulatedEvents = 12; ///< for each line; their widths hardly differ

/// What REML finds of such marks where there are enough of them: the mean over 40 events of 1000 submissions, 200
/// judges and 10 reviews. Taken as known, since its estimates from one small event would make the widths of a dozen
/// events differ by several places; over 600 events both ways come to the same within 0.2 places of 40.
constexpr VarianceComponents marksVary{1.953, 0.371, 2.021, 0};

struct CapacityTexts {
    Q_DECLARE_TR_FUNCTIONS(Capacity)
};

/// Numbers that are the same on any machine.
class CapacityDice
{
public:
    explicit CapacityDice(quint64 seed)
        : m_random(seed)
    {
    }
    double uniform() { return double(m_random() >> 11U) * 0x1p-53; }
    /// Close to N(0, 1).
    double normal()
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += uniform();
        }
        return sum;
    }
    void shuffle(std::vector<int> &values)
    {
        for (size_t i = values.size(); i > 1; --i) {
            std::swap(values[i - 1], values[size_t(uniform() * double(i))]);
        }
    }

private:
    std::mt19937_64 m_random;
};

struct SimulatedJury {
    int submissions = 0;
    int judges = 0;
    int reviews = 0; ///< a submission
};

/// The mean of four criteria.
double simulatedBallot(double strength, CapacityDice &dice)
{
    const double common = strength + std::sqrt(0.84) * dice.normal();
    double sum = 0;
    for (int criterion = 0; criterion < 4; ++criterion) {
        sum += std::clamp(std::round(6 + 1.5 * (common + 0.8 * dice.normal())), 1.0, 10.0);
    }
    return sum / 4;
}

/// Each submission in turn takes the least loaded judges, in a drawn order.
std::vector<ReviewValue> simulatedReviews(const SimulatedJury &jury, CapacityDice &dice)
{
    constexpr double severitySd = 0.43;
    std::vector<double> severity;
    severity.reserve(size_t(jury.judges));
    for (int i = 0; i < jury.judges; ++i) {
        severity.push_back(severitySd * dice.normal());
    }
    std::vector<int> loads(size_t(jury.judges), 0);
    std::vector<int> order(size_t(jury.judges));
    std::iota(order.begin(), order.end(), 0);
    std::vector<ReviewValue> reviews;
    for (int submission = 0; submission < jury.submissions; ++submission) {
        const double quality = dice.normal();
        dice.shuffle(order);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return loads[size_t(a)] < loads[size_t(b)]; });
        for (int i = 0; i < jury.reviews; ++i) {
            const int judge = order[size_t(i)];
            ++loads[size_t(judge)];
            reviews.push_back({submission, judge, simulatedBallot(quality + severity[size_t(judge)], dice)});
        }
    }
    return reviews;
}

bool holdsTogether(const SimulatedJury &jury, const std::vector<ReviewValue> &reviews)
{
    DisjointSets sets(jury.judges + jury.submissions);
    int parts = jury.judges + jury.submissions;
    for (const ReviewValue &review : reviews) {
        parts -= sets.unite(review.judge, jury.judges + review.submission) ? 1 : 0;
    }
    return parts == 1;
}

/// Of one simulated event, on average; empty when the model says nothing of it.
std::optional<double> simulatedWidth(const SimulatedJury &jury, CapacityDice &dice)
{
    std::vector<ReviewValue> reviews = simulatedReviews(jury, dice);
    if (!holdsTogether(jury, reviews)) {
        return std::nullopt;
    }
    const ReviewTable table(jury.submissions, jury.judges, std::move(reviews));
    SeverityFit fit;
    fit.carried = carriesSeverity(table);
    fit.variances = marksVary;
    const PlaceDraws draws = drawPlaces(table, fit, {}, 1, placeDraws);
    if (draws.odds.empty()) {
        return std::nullopt;
    }
    double sum = 0;
    for (const PlaceOdds &odds : draws.odds) {
        sum += odds.high - odds.low;
    }
    return sum / double(draws.odds.size());
}

/// Over many simulated events. Stops early on a cancel.
std::optional<double> expectedWidth(const SimulatedJury &wanted, quint64 seed, const Cancel &cancel)
{
    SimulatedJury jury = wanted;
    if (jury.submissions > mostSimulated) {
        jury.submissions = mostSimulated;
        jury.judges =
            std::max(wanted.reviews, int(std::lround(double(wanted.judges) * mostSimulated / wanted.submissions)));
    }
    // More judges than reviews would leave some without any.
    jury.judges = std::min(jury.judges, jury.submissions * jury.reviews);
    CapacityDice dice(seed);
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < simulatedEvents && !cancel.isRequested(); ++i) {
        if (const auto width = simulatedWidth(jury, dice)) {
            sum += *width;
            ++counted;
        }
    }
    if (2 * counted < simulatedEvents) {
        return std::nullopt;
    }
    return sum / counted * wanted.submissions / jury.submissions;
}

Result<void> checkQuestion(const CapacityQuestion &question)
{
    if (question.submissions < 1 || question.judges < 1) {
        return Error::usage(CapacityTexts::tr("There must be at least one submission and one judge to plan for."));
    }
    const auto isLength = [](double length) { return std::isfinite(length) && length > 0; };
    if (!isLength(question.minutesAReview) || (question.hours && !isLength(*question.hours))) {
        return Error::usage(CapacityTexts::tr("Minutes and hours must be above 0."));
    }
    return {};
}

} // namespace

Result<CapacityPlan> planCapacity(const CapacityQuestion &question, const Cancel &cancel)
{
    if (const auto sound = checkQuestion(question); !sound) {
        return sound.error();
    }
    CapacityPlan plan{question.submissions, question.judges, {}};
    for (int reviews = fewestReviews; reviews <= std::min(mostReviews, question.judges); ++reviews) {
        CapacityLine line;
        line.reviews = reviews;
        line.reviewsInAll = qint64(question.submissions) * reviews;
        const double minutes = double(line.reviewsInAll) * question.minutesAReview;
        line.minutesAJudge = minutes / question.judges;
        if (question.hours) {
            const double needed = std::ceil(minutes / (60 * *question.hours) - 1e-9);
            line.judgesNeeded = int(std::clamp(needed, double(reviews), 1e9));
        }
        line.intervalWidth = expectedWidth({question.submissions, question.judges, reviews}, question.seed, cancel);
        plan.lines.push_back(line);
    }
    if (cancel.isRequested()) {
        return Error{ErrorKind::Cancelled, CapacityTexts::tr("Cancelled."), {}, {}};
    }
    return plan;
}

} // namespace jamwright
