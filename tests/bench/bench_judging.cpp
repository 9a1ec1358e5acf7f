// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"
#include "judging/capacityplan.h"
#include "judging/severity/severitymodel.h"
#include "judging/tally.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

/// How far the tally grows, and how well it finds out the best: the simulations of shared/reference/judging.md, 2.3 to
/// 2.6, with the project's own generator.
class BenchJudging : public QObject
{
    Q_OBJECT

private slots:
    void growth_data();
    void growth();
    void againstTheRawMean_data();
    void againstTheRawMean();
    void coverage_data();
    void coverage();
    void assignment_data();
    void assignment();
    void capacity_data();
    void capacity();
};

namespace {

class Normal
{
public:
    explicit Normal(quint64 seed)
        : m_random(seed)
    {
    }
    double operator()()
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += uniform();
        }
        return sum;
    }
    double uniform() { return double(m_random() >> 11U) * 0x1p-53; }
    int below(int count) { return int(uniform() * count); }
    void shuffle(std::vector<int> &values)
    {
        for (int i = int(values.size()) - 1; i > 0; --i) {
            std::swap(values[size_t(i)], values[size_t(below(i + 1))]);
        }
    }

private:
    std::mt19937_64 m_random;
};

/// Who judges what.
enum class Design { Balanced, EachJudgeFew, Panels, PanelsAndAnchor, Tracks, TracksLinked };

struct Setting {
    Design design = Design::Balanced;
    int submissions = 40;
    int judges = 10;
    int reviews = 3;
    double judgeSd = 0;
    double noise = 1;
    double gainSd = 0;  ///< of the logarithm of a judge's scale
    double missing = 0; ///< share of the reviews that never came
};

struct Jury {
    std::vector<double> quality;
    std::vector<ReviewValue> reviews;
};

/// Loads within one, in a drawn order: each submission takes the least loaded judges of those who may.
std::vector<std::pair<int, int>> balanced(const std::vector<int> &submissions, const std::vector<int> &judges,
                                          int reviews, Normal &normal)
{
    std::vector<int> loads(judges.size(), 0);
    std::vector<int> order = submissions;
    normal.shuffle(order);
    std::vector<std::pair<int, int>> pairs;
    for (const int submission : order) {
        std::vector<int> by(judges.size());
        std::iota(by.begin(), by.end(), 0);
        normal.shuffle(by);
        std::stable_sort(by.begin(), by.end(), [&](int a, int b) { return loads[size_t(a)] < loads[size_t(b)]; });
        for (int i = 0; i < reviews; ++i) {
            ++loads[size_t(by[size_t(i)])];
            pairs.emplace_back(submission, judges[size_t(by[size_t(i)])]);
        }
    }
    return pairs;
}

std::vector<int> every(int count, int step, int offset)
{
    std::vector<int> numbers;
    for (int i = offset; i < count; i += step) {
        numbers.push_back(i);
    }
    return numbers;
}

std::vector<std::pair<int, int>> pairsOf(const Setting &setting, Normal &normal)
{
    constexpr int panels = 3;
    if (setting.design == Design::Balanced || setting.design == Design::EachJudgeFew) {
        return balanced(every(setting.submissions, 1, 0), every(setting.judges, 1, 0), setting.reviews, normal);
    }
    std::vector<std::pair<int, int>> pairs;
    for (int panel = 0; panel < panels; ++panel) {
        const std::vector<int> submissions = every(setting.submissions, panels, panel);
        const bool linked = setting.design == Design::TracksLinked;
        const auto own =
            balanced(submissions, every(setting.judges, panels, panel), setting.reviews - (linked ? 1 : 0), normal);
        pairs.insert(pairs.end(), own.begin(), own.end());
        if (linked) {
            const auto foreign = balanced(submissions, every(setting.judges, panels, (panel + 1) % panels), 1, normal);
            pairs.insert(pairs.end(), foreign.begin(), foreign.end());
        }
    }
    if (setting.design == Design::PanelsAndAnchor) {
        pairs.erase(std::remove_if(pairs.begin(), pairs.end(), [](const auto &pair) { return pair.first == 0; }),
                    pairs.end());
        for (int judge = 0; judge < setting.judges; ++judge) {
            pairs.emplace_back(0, judge); // judged by all
        }
    }
    return pairs;
}

/// One ballot: four criteria from 1 to 10, of whose noise 84 % is common.
double ballotValue(double strength, double noise, Normal &normal)
{
    const double common = strength + noise * std::sqrt(0.84) * normal();
    double sum = 0;
    for (int criterion = 0; criterion < 4; ++criterion) {
        sum += std::clamp(std::round(6 + 1.5 * (common + noise * 0.8 * normal())), 1.0, 10.0);
    }
    return sum / 4;
}

Jury drawJury(const Setting &setting, Normal &normal)
{
    Jury jury;
    const bool tracks = setting.design == Design::Tracks || setting.design == Design::TracksLinked;
    const double tracksMeans[] = {tracks ? 0.8 * normal() : 0, tracks ? 0.8 * normal() : 0,
                                  tracks ? 0.8 * normal() : 0};
    for (int i = 0; i < setting.submissions; ++i) {
        jury.quality.push_back(normal() + tracksMeans[i % 3]);
    }
    std::vector<double> severity;
    std::vector<double> gain;
    for (int i = 0; i < setting.judges; ++i) {
        severity.push_back(setting.judgeSd * normal());
        gain.push_back(std::exp(setting.gainSd * normal()));
    }
    for (const auto &[submission, judge] : pairsOf(setting, normal)) {
        const double strength = gain[size_t(judge)] * jury.quality[size_t(submission)] + severity[size_t(judge)];
        const double value = ballotValue(strength, setting.noise, normal);
        if (normal.uniform() >= setting.missing) {
            jury.reviews.push_back({submission, judge, value});
        }
    }
    return jury;
}

JudgingState stateOf(const Setting &setting, const std::vector<ReviewValue> &reviews)
{
    JudgingState state;
    Criterion criterion;
    criterion.id = {1};
    criterion.name = u"all"_s;
    state.rubric.criteria << criterion;
    for (int i = 0; i < setting.judges; ++i) {
        Judge judge;
        judge.id = {i + 1};
        judge.name = QString::number(i);
        state.judges.push_back(judge);
    }
    for (int i = 0; i < setting.submissions; ++i) {
        Submission submission;
        submission.id = {i + 1};
        submission.title = QString::number(i);
        state.submissions.push_back(submission);
    }
    for (const ReviewValue &review : reviews) {
        Ballot ballot{{review.judge + 1}, {review.submission + 1}, {}, {}, {}};
        ballot.marks[{1}] = {MarkState::Scored, review.value};
        state.ballots.push_back(ballot);
    }
    return state;
}

/// Tau-a of the estimates against the truth over those that have one; a tie counts half.
double tau(const std::vector<double> &truth, const std::vector<std::optional<double>> &estimates)
{
    double sum = 0;
    int pairs = 0;
    for (size_t a = 0; a < truth.size(); ++a) {
        for (size_t b = a + 1; b < truth.size(); ++b) {
            if (estimates[a] && estimates[b]) {
                const double difference = *estimates[a] - *estimates[b];
                sum += std::abs(difference) < 1e-9 ? 0 : (difference > 0) == (truth[a] > truth[b]) ? 1 : -1;
                ++pairs;
            }
        }
    }
    return sum / pairs;
}

qint64 peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:") + 6;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong() / 1024;
}

} // namespace

void BenchJudging::growth_data()
{
    QTest::addColumn<int>("submissions");
    QTest::addColumn<int>("judges");
    QTest::addColumn<int>("reviews");
    QTest::newRow("300 x 150 x 5") << 300 << 150 << 5;
    QTest::newRow("1000 x 100 x 10") << 1000 << 100 << 10;
    QTest::newRow("10000 x 300 x 10") << 10000 << 300 << 10;
    QTest::newRow("10000 x 1000 x 10") << 10000 << 1000 << 10;
}

void BenchJudging::growth()
{
    QFETCH(int, submissions);
    QFETCH(int, judges);
    QFETCH(int, reviews);
    Setting setting;
    setting.submissions = submissions;
    setting.judges = judges;
    setting.reviews = reviews;
    setting.judgeSd = 0.43;
    Normal normal(1);
    const JudgingState state = stateOf(setting, drawJury(setting, normal).reviews);
    QElapsedTimer timer;
    QStringList times;
    for (size_t i = 0; i < EnumNames<TallyMethod>::names.size(); ++i) {
        timer.start();
        const Ranking ranking = tally(state, TallyMethod(i));
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        QCOMPARE(int(ranking.rows.size()), submissions);
        times << u"%1 %2 s"_s.arg(ranking.method).arg(seconds, 0, 'f', 3);
    }
    qInfo().noquote() << times.join(u", "_s) << u"; peak %1 MB"_s.arg(peakMegabytes());
}

void BenchJudging::againstTheRawMean_data()
{
    QTest::addColumn<int>("design");
    QTest::addColumn<int>("submissions");
    QTest::addColumn<int>("judges");
    QTest::addColumn<int>("reviews");
    QTest::addColumn<double>("noise");
    QTest::addColumn<double>("gainSd");
    QTest::addColumn<double>("missing");
    QTest::addColumn<double>("judgeSd");
    QTest::addColumn<int>("repetitions");
    QTest::addColumn<double>("atLeast");
    const auto row = [](const char *name, Design design, int submissions, int judges, int reviews,
                        std::initializer_list<double> sds, int repetitions = 400, double noise = 1, double gainSd = 0,
                        double missing = 0) {
        for (const double sd : sds) {
            const bool promised =
                design == Design::Balanced && submissions == 40 && reviews == 3 && sd == 1 && missing == 0;
            QTest::addRow("%s, sb %.2f", name, sd) << int(design) << submissions << judges << reviews << noise << gainSd
                                                   << missing << sd << repetitions << (promised ? 0.05 : -0.005);
        }
    };
    row("40x10, k=3", Design::Balanced, 40, 10, 3, {0, 0.43, 0.7, 1});
    row("40x10, k=2", Design::Balanced, 40, 10, 2, {0, 0.43, 1});
    row("40x10, k=5", Design::Balanced, 40, 10, 5, {0, 0.43, 1});
    row("60 judges of 3", Design::EachJudgeFew, 60, 60, 3, {0, 0.43, 1});
    row("3 panels", Design::Panels, 40, 10, 3, {0.43, 1});
    row("3 panels, 1 anchor", Design::PanelsAndAnchor, 40, 10, 3, {0.43, 1});
    row("3 tracks", Design::Tracks, 40, 10, 3, {0, 0.43, 1});
    row("3 tracks, linked", Design::TracksLinked, 40, 10, 3, {0, 0.43, 1});
    row("scales differ, k=4", Design::Balanced, 40, 10, 4, {0.7}, 400, 0.7, 0.4);
    row("20 % missing", Design::Balanced, 40, 10, 3, {0.43, 1}, 400, 1, 0, 0.2);
    row("280x140, k=5", Design::Balanced, 280, 140, 5, {0.43}, 40);
    row("16x5, k=3", Design::Balanced, 16, 5, 3, {0.7});
}

void BenchJudging::againstTheRawMean()
{
    QFETCH(int, repetitions);
    QFETCH(double, atLeast);
    QFETCH(int, design);
    Setting setting;
    setting.design = Design(design);
    setting.submissions = *static_cast<int *>(QTest::qData("submissions", QMetaType::Int));
    setting.judges = *static_cast<int *>(QTest::qData("judges", QMetaType::Int));
    setting.reviews = *static_cast<int *>(QTest::qData("reviews", QMetaType::Int));
    setting.noise = *static_cast<double *>(QTest::qData("noise", QMetaType::Double));
    setting.gainSd = *static_cast<double *>(QTest::qData("gainSd", QMetaType::Double));
    setting.missing = *static_cast<double *>(QTest::qData("missing", QMetaType::Double));
    setting.judgeSd = *static_cast<double *>(QTest::qData("judgeSd", QMetaType::Double));
    Normal normal(1);
    TallyOptions options;
    options.draws = 0;
    double raw = 0;
    double gained = 0;
    double squares = 0;
    for (int i = 0; i < repetitions; ++i) {
        const Jury jury = drawJury(setting, normal);
        std::vector<std::optional<double>> means(jury.quality.size());
        std::vector<std::optional<double>> adjusted(jury.quality.size());
        for (const RankedSubmission &row :
             tally(stateOf(setting, jury.reviews), TallyMethod::SeverityAdjusted, options).rows) {
            means[size_t(row.submission.value - 1)] = row.raw;
            adjusted[size_t(row.submission.value - 1)] = row.adjusted;
        }
        const double before = tau(jury.quality, means);
        const double gain = tau(jury.quality, adjusted) - before;
        raw += before / repetitions;
        gained += gain / repetitions;
        squares += gain * gain / repetitions;
    }
    qInfo().noquote() << u"raw %1, severity-adjusted %2%3 (s.e. %4)"_s.arg(raw, 0, 'f', 3)
                             .arg(gained < 0 ? QString() : u"+"_s)
                             .arg(gained, 0, 'f', 4)
                             .arg(std::sqrt((squares - gained * gained) / repetitions), 0, 'f', 4);
    QVERIFY(gained >= atLeast);
}

void BenchJudging::coverage_data()
{
    QTest::addColumn<int>("submissions");
    QTest::addColumn<int>("judges");
    QTest::addColumn<int>("reviews");
    QTest::addColumn<double>("judgeSd");
    QTest::newRow("40x10, k=3, sb 0") << 40 << 10 << 3 << 0.0;
    QTest::newRow("40x10, k=3, sb 0.43") << 40 << 10 << 3 << 0.43;
    QTest::newRow("40x10, k=3, sb 1") << 40 << 10 << 3 << 1.0;
    QTest::newRow("40x10, k=5, sb 0.43") << 40 << 10 << 5 << 0.43;
    QTest::newRow("40x10, k=2, sb 0.43") << 40 << 10 << 2 << 0.43;
    QTest::newRow("16x5, k=3, sb 0.7") << 16 << 5 << 3 << 0.7;
}

/// How often the true place lies in the interval, and the leader is truly the best.
void BenchJudging::coverage()
{
    Setting setting;
    QFETCH(int, submissions);
    QFETCH(int, judges);
    QFETCH(int, reviews);
    QFETCH(double, judgeSd);
    setting.submissions = submissions;
    setting.judges = judges;
    setting.reviews = reviews;
    setting.judgeSd = judgeSd;
    constexpr int repetitions = 200;
    Normal normal(2);
    int covered = 0;
    int rows = 0;
    double width = 0;
    double predicted = 0;
    int best = 0;
    for (int i = 0; i < repetitions; ++i) {
        const Jury jury = drawJury(setting, normal);
        const Ranking ranking = tally(stateOf(setting, jury.reviews), TallyMethod::SeverityAdjusted);
        for (const RankedSubmission &row : ranking.rows) {
            if (!row.rankLow) {
                continue; // this jury fell into parts
            }
            const double own = jury.quality[size_t(row.submission.value - 1)];
            const auto better =
                std::count_if(jury.quality.begin(), jury.quality.end(), [own](double q) { return q > own; });
            covered += *row.rankLow <= better + 1 && better + 1 <= *row.rankHigh ? 1 : 0;
            ++rows;
            width += *row.rankHigh - *row.rankLow + 1;
            if (&row == &ranking.rows.front()) {
                predicted += *row.pFirst / repetitions;
                best += better == 0 ? 1 : 0;
            }
        }
    }
    const double share = double(covered) / rows;
    qInfo().noquote() << u"90 % intervals hold %1 % of the places, %2 places wide; leader best: said %3, was %4"_s
                             .arg(100 * share, 0, 'f', 1)
                             .arg(width / rows, 0, 'f', 1)
                             .arg(predicted, 0, 'f', 2)
                             .arg(double(best) / repetitions, 0, 'f', 2);
    QVERIFY(share >= 0.85 && share <= 0.96);
}

void BenchJudging::assignment_data()
{
    QTest::addColumn<int>("submissions");
    QTest::addColumn<int>("judges");
    QTest::addColumn<int>("reviews");
    QTest::newRow("40 x 10 x 3") << 40 << 10 << 3;
    QTest::newRow("280 x 140 x 5") << 280 << 140 << 5;
    QTest::newRow("300 x 150 x 5") << 300 << 150 << 5;
}

/// An event with conflicts, expertise and a few wishes, assigned, and assigned again after a change; beside it, in the
/// same run, judges dealt one after another, which knows nothing of all that.
void BenchJudging::assignment()
{
    Setting setting;
    setting.submissions = *static_cast<int *>(QTest::qData("submissions", QMetaType::Int));
    setting.judges = *static_cast<int *>(QTest::qData("judges", QMetaType::Int));
    setting.reviews = *static_cast<int *>(QTest::qData("reviews", QMetaType::Int));
    Normal normal(3);
    JudgingState state = stateOf(setting, {});
    const QStringList topics = {u"games"_s, u"web"_s, u"data"_s, u"sound"_s, u"art"_s};
    for (Submission &submission : state.submissions) {
        submission.description = u"about %1"_s.arg(topics[normal.below(int(topics.size()))]);
    }
    for (Judge &judge : state.judges) {
        judge.expertise = QStringList{topics[normal.below(int(topics.size()))]};
        for (const Submission &submission : state.submissions) {
            if (normal.uniform() < 0.1) {
                state.conflicts.push_back({judge.id, submission.id});
            }
        }
    }
    QElapsedTimer timer;
    timer.start();
    const auto dealt = balanced(every(setting.submissions, 1, 0), every(setting.judges, 1, 0), setting.reviews, normal);
    const qint64 baseline = timer.nsecsElapsed();
    timer.start();
    const auto report = assignReviews(state, setting.reviews, 1);
    const qint64 first = timer.nsecsElapsed();
    QVERIFY(report.ok());
    state.assignments = report->assignments;
    timer.start();
    const auto dropped = reassignReviews(state, state.judges.front().id, 1);
    const qint64 drop = timer.nsecsElapsed();
    qInfo().noquote() << u"%1 ms; a judge leaves: %2 ms, %3 moved of her %4; dealt: %5 ms"_s.arg(first / 1e6, 0, 'f', 1)
                             .arg(drop / 1e6, 0, 'f', 1)
                             .arg(dropped->come.size())
                             .arg(dropped->gone.size())
                             .arg(baseline / 1e6, 0, 'f', 1)
                      << u"loads %1 to %2, overlaps %3 to %4, %5 part(s)"_s.arg(report->loadMin)
                             .arg(report->loadMax)
                             .arg(report->overlapMin)
                             .arg(report->overlapMax)
                             .arg(report->components);
    QCOMPARE(report->assignments.size(), dealt.size());
    QCOMPARE(report->components, 1);
    QVERIFY(report->loadMax - report->loadMin <= 1);
    QVERIFY(first <= 1'000'000'000);
}

void BenchJudging::capacity_data()
{
    QTest::addColumn<int>("submissions");
    QTest::addColumn<int>("judges");
    QTest::newRow("40 x 10") << 40 << 10;
    QTest::newRow("300 x 150") << 300 << 150;
    QTest::newRow("10000 x 1000") << 10000 << 1000;
}

void BenchJudging::capacity()
{
    QFETCH(int, submissions);
    QFETCH(int, judges);
    QElapsedTimer timer;
    timer.start();
    const auto plan = planCapacity({submissions, judges, 10, {}, 1}, {});
    const qint64 took = timer.nsecsElapsed();
    QStringList widths;
    for (const CapacityLine &line : plan->lines) {
        widths << u"%1: %2"_s.arg(line.reviews).arg(line.intervalWidth.value_or(0), 0, 'f', 1);
    }
    qInfo().noquote() << u"%1 s; places at k ="_s.arg(double(took) / 1e9, 0, 'f', 2) << widths.join(u", "_s);
    QVERIFY(took <= 2'000'000'000);
}

QTEST_APPLESS_MAIN(BenchJudging)
#include "bench_judging.moc"
