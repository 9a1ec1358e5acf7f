// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/draft.h"
#include "teaming/engine/exact.h"
#include "teaming/engine/random.h"
#include "teaming/engine/search.h"
#include "teaming/field/fieldsolver.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <rapidcheck.h>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

QStringList fieldHeader()
{
    return {u"id"_s,     u"skill"_s, u"hours"_s, u"role"_s, u"zone"_s,  u"languages"_s,
            u"topics"_s, u"lead"_s,  u"new"_s,   u"org"_s,  u"former"_s};
}

/// A field in which everything is known unless `gaps`, of few values, so that they clash.
Table anyField(int count, Random &random, bool gaps)
{
    Table table;
    table.header = fieldHeader();
    const auto blank = [&random, gaps](const QString &text) { return gaps && random.below(6) == 0 ? QString() : text; };
    const auto some = [&random](const QString &letters) {
        QStringList values{QString(letters[random.below(int(letters.size()))])};
        for (const QChar letter : letters) {
            if (random.below(3) == 0 && !values.contains(QString(letter))) {
                values << QString(letter);
            }
        }
        return values.join(u';');
    };
    for (int i = 0; i < count; ++i) {
        table.lines.push_back(i + 2);
        table.rows.push_back({u"p%1"_s.arg(i), blank(QString::number(random.below(400) / 4.0)),
                              blank(QString::number(random.below(12))), blank(u"r%1"_s.arg(random.below(4))),
                              blank(QString::number((random.below(96) - 48) / 4.0)), blank(some(u"abc"_s)),
                              blank(some(u"tuvwx"_s)), QString::number(random.below(2)),
                              QString::number(random.below(2)),
                              random.below(2) == 0 ? QString() : u"o%1"_s.arg(random.below(1 + count / 3)),
                              random.below(2) == 0 ? QString() : u"t%1"_s.arg(random.below(1 + count / 3))});
    }
    return table;
}

Table anyPairs(int count, Random &random)
{
    Table table;
    table.header = {u"a"_s, u"b"_s, u"reason"_s};
    for (int i = random.below(count); i > 0; --i) {
        table.lines.push_back(i + 1);
        table.rows.push_back({u"p%1"_s.arg(random.below(count)), u"p%1"_s.arg(random.below(count)),
                              random.below(3) == 0 ? u"org"_s : u"named by staff"_s});
    }
    return table;
}

EngineResult drafted(const EngineModel &model)
{
    const Seating seating(model, engineDraft(model));
    EngineResult result;
    result.people = seating.people();
    result.sizes = seating.sizes();
    result.cost = seating.total();
    return result;
}

/// Tries everything: `teams` are those made so far, `reserves` the people left over so far.
EngineCost bestOfAllDivisions(const EngineModel &model, const std::vector<std::vector<int>> &teams,
                              const std::vector<int> &reserves)
{
    std::vector<int> seats;
    EngineModel made = model;
    made.sizes.clear();
    for (const std::vector<int> &team : teams) {
        seats.insert(seats.end(), team.begin(), team.end());
        made.sizes.push_back(int(team.size()));
    }
    seats.insert(seats.end(), reserves.begin(), reserves.end());
    EngineCost best{qint64(1) << 60, 0};
    if (seats.size() == model.people.size()) {
        const bool right = int(teams.size()) == model.teams() && int(reserves.size()) == model.reserves &&
                           std::all_of(made.sizes.begin(), made.sizes.end(),
                                       [&model](int size) { return size >= model.minSize && size <= model.maxSize; });
        return right ? Seating(made, seats).total() : best;
    }
    const int person = int(seats.size()); // everybody below is placed
    for (size_t team = 0; team <= teams.size() && team < size_t(model.teams()); ++team) {
        std::vector<std::vector<int>> more = teams;
        more.resize(std::max(teams.size(), team + 1));
        more[team].push_back(person);
        best = std::min(best, bestOfAllDivisions(model, more, reserves));
    }
    if (int(reserves.size()) < model.reserves) {
        std::vector<int> more = reserves;
        more.push_back(person);
        best = std::min(best, bestOfAllDivisions(model, teams, more));
    }
    return best;
}

GoalSet everyGoal(int minSize, int maxSize)
{
    GoalSet goals;
    goals.minSize = minSize;
    goals.maxSize = maxSize;
    goals.raw = true;
    goals.goals = {{GoalKind::Balance, u"skill"_s, 200, 0, 60}, {GoalKind::Spread, u"skill"_s, 20, 0, 60},
                   {GoalKind::Alike, u"hours"_s, 3, 0, 60},     {GoalKind::Cover, u"role"_s, 1, 0, 60},
                   {GoalKind::TimeZone, u"zone"_s, 0.5, 3, 60}, {GoalKind::Language, u"languages"_s, 2, 0, 60},
                   {GoalKind::Topic, u"topics"_s, 0.3, 0, 60},  {GoalKind::Leader, u"lead"_s, 2, 0, 60},
                   {GoalKind::Share, u"new"_s, 0.5, 0, 60}};
    goals.apartColumns = QStringList{u"org"_s, u"former"_s};
    goals.apartPairs = true;
    goals.pairReasons = QStringList{u"named"_s};
    return goals;
}

/// The formulas of shared/tools/team-score/score.py, written down once more and slowly; everything is known.
struct SlowScore {
    const Table &table;
    const Table &pairs;
    int usualSize;

    [[nodiscard]] QString cell(int person, const QString &column) const
    {
        return table.rows[size_t(person)][table.header.indexOf(column)];
    }
    [[nodiscard]] double number(int person, const QString &column) const { return cell(person, column).toDouble(); }
    [[nodiscard]] std::pair<double, double> meanAndVariance(const std::vector<int> &people, const QString &column) const
    {
        double sum = 0;
        double squares = 0;
        for (const int person : people) {
            sum += number(person, column);
        }
        const double mean = sum / double(people.size());
        for (const int person : people) {
            squares += (number(person, column) - mean) * (number(person, column) - mean);
        }
        return {mean, squares / double(people.size())};
    }
    [[nodiscard]] std::vector<int> everybody() const
    {
        std::vector<int> people(table.rows.size());
        std::iota(people.begin(), people.end(), 0);
        return people;
    }
    [[nodiscard]] double arc(const std::vector<int> &team) const
    {
        double best = 24;
        for (const int from : team) {
            double reach = 0;
            for (const int to : team) {
                reach = std::max(reach, std::fmod(number(to, u"zone"_s) - number(from, u"zone"_s) + 48, 24.0));
            }
            best = std::min(best, reach);
        }
        return best;
    }
    [[nodiscard]] int largestShared(const std::vector<int> &team, const QString &column) const
    {
        std::map<QString, int> counts;
        int largest = 0;
        for (const int person : team) {
            const QStringList values = cell(person, column).split(u';');
            for (const QString &value : values) {
                largest = std::max(largest, ++counts[value]);
            }
        }
        return largest;
    }
    [[nodiscard]] double goals(const std::vector<int> &team) const
    {
        const auto size = double(team.size());
        const auto [fieldMean, fieldVariance] = meanAndVariance(everybody(), u"skill"_s);
        const auto [mean, variance] = meanAndVariance(team, u"skill"_s);
        const double target = std::sqrt(fieldVariance * (usualSize - 1) / usualSize);
        const double off = std::sqrt(variance) - target;
        double cost = 200 * (mean - fieldMean) * (mean - fieldMean) / fieldVariance + 20 * off * off / fieldVariance;
        cost += 3 * meanAndVariance(team, u"hours"_s).second / meanAndVariance(everybody(), u"hours"_s).second;
        std::set<QString> roles;
        std::set<QString> allRoles;
        for (const int person : everybody()) {
            allRoles.insert(cell(person, u"role"_s));
        }
        bool leads = false;
        double beginners = 0;
        for (const int person : team) {
            roles.insert(cell(person, u"role"_s));
            leads = leads || cell(person, u"lead"_s) == u"1"_s;
            beginners += number(person, u"new"_s);
        }
        cost += double(std::min(team.size(), allRoles.size())) - double(roles.size());
        cost += 0.5 * std::max(0.0, arc(team) - 3) + (leads ? 0 : 2);
        const int speakers = largestShared(team, u"languages"_s);
        cost += speakers == int(team.size()) ? 0 : 2 * (size - speakers);
        cost += 0.3 * (size - largestShared(team, u"topics"_s));
        const double share = meanAndVariance(everybody(), u"new"_s).first;
        const double excess = std::max(0.0, std::abs(beginners - share * size) - 0.5);
        return cost + 0.5 * excess * excess;
    }
    [[nodiscard]] bool apart(int a, int b) const
    {
        for (const QString &column : {u"org"_s, u"former"_s}) {
            if (!cell(a, column).isEmpty() && cell(a, column) == cell(b, column)) {
                return true;
            }
        }
        return std::any_of(pairs.rows.begin(), pairs.rows.end(), [&](const QStringList &row) {
            const std::set<QString> named{row[0], row[1]};
            return row[2].startsWith(u"named"_s) && named == std::set<QString>{cell(a, u"id"_s), cell(b, u"id"_s)};
        });
    }
    [[nodiscard]] int broken(const std::vector<int> &team) const
    {
        int pairsLeft = 0;
        for (size_t i = 0; i < team.size(); ++i) {
            for (size_t k = 0; k < i; ++k) {
                pairsLeft += apart(team[i], team[k]) ? 1 : 0;
            }
        }
        return pairsLeft;
    }
};

std::vector<std::vector<int>> teamsOf(const EngineModel &model, const std::vector<int> &people,
                                      const std::vector<int> &sizes)
{
    std::vector<std::vector<int>> teams;
    auto next = people.begin();
    for (const int size : sizes) {
        teams.emplace_back(next, next + size);
        next += size;
    }
    Q_ASSERT(next + model.reserves == people.end());
    return teams;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void incrementalEqualsFull()
    {
        QVERIFY(rc::check("swaps, moves and new divisions", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int least = 2 + random.below(4);
            const int most = least + random.below(3);
            const int count = least * 3 + random.below(40);
            const Table people = anyField(count, random, true);
            const FieldModel field = makeFieldModel(people, anyPairs(count, random), everyGoal(least, most)).value();
            Seating seating(field.model, engineDraft(field.model));
            for (int i = 0; i < 300; ++i) {
                const int a = random.below(count);
                const int b = random.below(count);
                const int teamA = seating.teamOf(a);
                const int teamB = seating.teamOf(b);
                if (teamA == teamB) {
                    continue;
                }
                if (random.below(20) == 0) {
                    const EngineCost before = seating.total();
                    const bool better = seating.resplit(teamA, teamB);
                    RC_ASSERT(better == (seating.total() < before));
                    RC_ASSERT(seating.total() <= before);
                    continue;
                }
                Seating::Change change{teamA, seating.slotOf(a), teamB, seating.slotOf(b), {}, {}};
                if (random.below(3) == 0 && seating.mayMove(teamA, teamB)) {
                    change.slotB = -1;
                }
                const EngineCost before = seating.cost(teamA) + seating.cost(teamB);
                RC_ASSERT(seating.look(change, 1000, qint64(1) << 61));
                const EngineCost after = change.newA + change.newB;
                const qint64 rise = after.energy(1000) - before.energy(1000);
                RC_ASSERT(seating.look(change, 1000, rise));
                RC_ASSERT(!seating.look(change, 1000, rise - 1));
                RC_ASSERT(seating.look(change, 1000, rise));
                seating.apply(change);
            }
            RC_ASSERT(seating.total() == seating.recount());
            std::vector<int> seats = seating.people();
            std::sort(seats.begin(), seats.end());
            for (int i = 0; i < count; ++i) {
                RC_ASSERT(seats[size_t(i)] == i);
            }
            for (const int size : seating.sizes()) {
                RC_ASSERT((size >= least && size <= most) || field.model.reserves > 0);
            }
        }));
    }

    void costsAreTheWrittenFormulas()
    {
        QVERIFY(rc::check("every goal and rule against the slow count", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int size = 2 + random.below(7);
            const int count = size * (2 + random.below(6));
            const Table people = anyField(count, random, false);
            const Table pairs = anyPairs(count, random);
            const GoalSet goals = everyGoal(size, size);
            const FieldModel field = makeFieldModel(people, pairs, goals).value();
            std::vector<int> seats = field.model.order;
            random.shuffle(seats);
            const EngineCost cost = Seating(field.model, seats).total();
            const SlowScore slow{people, pairs, size};
            double soft = 0;
            int broken = 0;
            for (const std::vector<int> &team : teamsOf(field.model, seats, field.model.sizes)) {
                soft += slow.goals(team);
                broken += slow.broken(team);
            }
            RC_ASSERT(broken::pairs(cost.broken) == broken);
            RC_ASSERT(std::abs(double(cost.soft) / field.model.scale - soft) < 1e-6 * (1 + soft));
        }));
    }

    void tinyFieldsReachTheBestOfAllDivisions()
    {
        QVERIFY(rc::check("two teams", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int size = 2 + random.below(4);
            const Table people = anyField(2 * size, random, true);
            const FieldModel field = makeFieldModel(people, anyPairs(2 * size, random), everyGoal(size, size)).value();
            EngineCost best{qint64(1) << 60, 0};
            for (unsigned mask = 0; mask < (1U << unsigned(2 * size)); ++mask) {
                if (std::popcount(mask) == size) {
                    std::vector<int> seats;
                    for (const unsigned wanted : {1U, 0U}) {
                        for (int i = 0; i < 2 * size; ++i) {
                            if (((mask >> unsigned(i)) & 1U) == wanted) {
                                seats.push_back(i);
                            }
                        }
                    }
                    best = std::min(best, Seating(field.model, seats).total());
                }
            }
            NoProgress progress;
            RC_ASSERT(searchTeams(field.model, {random.next(), 8000, 1, {}}, Cancel(), progress)->cost == best);
        }));
    }

    void proofsFindTheBestOfAllDivisions()
    {
        QVERIFY(rc::check("teams of several sizes, people left over, rules that cannot be kept", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int least = 2 + random.below(2);
            const int count = std::max(2 * least, 5 + random.below(4));
            const Table people = anyField(count, random, true);
            FieldModel field =
                makeFieldModel(people, anyPairs(count, random), everyGoal(least, least + random.below(3))).value();
            field.model.leaderNeeded = random.below(2) == 0;
            field.model.extras = field.model.hasExtras();
            RC_ASSERT(canSolveExactly(field.model));
            const auto exact = solveExactly(field.model, drafted(field.model), 5'000'000, Cancel());
            RC_ASSERT(exact.has_value() && exact->proven);
            EngineModel model = field.model;
            model.sizes = exact->sizes;
            RC_ASSERT(Seating(model, exact->people).total() == exact->cost);
            const EngineCost best = bestOfAllDivisions(field.model, {}, {});
            RC_ASSERT(exact->cost.broken == best.broken);
            RC_ASSERT(double(exact->cost.soft) <= double(best.soft) * (1 + 1e-9) + 1);
        }));
    }

    void proofsEndAtTheirLastStep()
    {
        Random random(3);
        const FieldModel field = makeFieldModel(anyField(20, random, false), {}, everyGoal(5, 5)).value();
        QVERIFY(!solveExactly(field.model, drafted(field.model), 1, Cancel()));
        const Cancel cancel;
        cancel.request();
        QVERIFY(!solveExactly(field.model, drafted(field.model), 100'000'000, cancel));
    }

    void twentyFivePeopleAreProven()
    {
        for (quint64 seed = 1; seed <= 3; ++seed) {
            Random random(seed);
            const FieldModel field =
                makeFieldModel(anyField(25, random, false), anyPairs(25, random), everyGoal(5, 5)).value();
            NoProgress progress;
            const auto one = searchTeams(field.model, {1, 20'000, 1, {}}, Cancel(), progress);
            const auto other = searchTeams(field.model, {2, 20'000, 2, {}}, Cancel(), progress);
            QVERIFY(one->proven && other->proven);
            QCOMPARE(one->cost.broken, other->cost.broken);
            QVERIFY(std::abs(double(one->cost.soft - other->cost.soft)) <= double(one->cost.soft) * 1e-9 + 1);
        }
    }

    void threadsNeverChangeTheTeams()
    {
        Random random(7);
        for (const int count : {60, 700}) {
            const Table people = anyField(count, random, true);
            const GoalSet goals = everyGoal(4, 6);
            const FieldModel field = makeFieldModel(people, anyPairs(count, random), goals).value();
            NoProgress progress;
            const auto form = [&](quint64 seed, int threads) {
                return formField(field, {seed, 60'000, threads, {}}, Cancel(), progress).value().teamOf;
            };
            const std::vector<int> one = form(1, 1);
            QVERIFY(form(1, 2) == one);
            QVERIFY(form(1, 4) == one);
            QVERIFY(form(2, 1) != one);
        }
    }

    void saysWhenNothingBetterIsPossible()
    {
        Random random(3);
        Table people = anyField(200, random, false);
        GoalSet goals;
        goals.raw = true;
        goals.goals = {{GoalKind::Balance, u"skill"_s, 200, 0, 60}};
        const FieldModel field = makeFieldModel(people, {}, goals).value();
        NoProgress progress;
        const FieldTeams formed = formField(field, {1, 300'000, 1, {}}, Cancel(), progress).value();
        QCOMPARE(formed.findings.size(), 1);
        QCOMPARE(formed.findings.front().key, u"teams.proven-best"_s);
        const GoalCost &goal = formed.sheet.goals[0];
        QVERIFY(goal.cost >= goal.lowerBound && goal.cost <= goal.lowerBound * (1 + 1e-9));
    }

    void normalMeansOneForRandomTeams()
    {
        Random random(5);
        const Table people = anyField(300, random, false);
        GoalSet goals = everyGoal(5, 5);
        goals.raw = false;
        goals.apartColumns.clear();
        for (Goal &goal : goals.goals) {
            goal.weight = 1;
        }
        const FieldModel field = makeFieldModel(people, {}, goals).value();
        std::vector<int> seats = field.model.order;
        random.shuffle(seats);
        const double drawn = double(Seating(field.model, seats).total().soft) / field.model.scale;
        QVERIFY2(std::abs(drawn - 9) < 2, qPrintable(QString::number(drawn)));
    }

    void losesAndDoublesNobody()
    {
        QVERIFY(rc::check("any sizes, any gaps", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int least = 2 + random.below(5);
            const int most = least + random.below(3);
            const int count = least + random.below(60);
            const GoalSet goals = everyGoal(least, most);
            const FieldModel field =
                makeFieldModel(anyField(count, random, true), anyPairs(count, random), goals).value();
            NoProgress progress;
            const FieldTeams formed = formField(field, {random.next(), 2000, 2, {}}, Cancel(), progress).value();
            std::map<int, int> sizes;
            for (const int team : formed.teamOf) {
                ++sizes[team];
            }
            RC_ASSERT(int(formed.teamOf.size()) == count);
            RC_ASSERT(sizes[-1] == formed.sheet.reserves);
            for (const auto &[team, size] : sizes) {
                RC_ASSERT(team == -1 || (size >= least && size <= most));
            }
        }));
    }

    void refusesWhatItCannotRead()
    {
        Random random(1);
        Table people = anyField(10, random, false);
        const auto refuses = [&people](const GoalSet &goals) {
            const auto field = makeFieldModel(people, {}, goals);
            return !field.ok() && field.error().kind == ErrorKind::Input;
        };
        GoalSet goals = everyGoal(5, 5);
        goals.goals[0].column = u"skil"_s;
        QVERIFY(refuses(goals));
        goals = everyGoal(5, 5);
        goals.goals[0].column = u"role"_s;
        QVERIFY(refuses(goals));
        QVERIFY(refuses(everyGoal(11, 12)));
        QVERIFY(refuses(everyGoal(6, 5)));
        people.rows[3][0] = people.rows[2][0];
        QVERIFY(refuses(everyGoal(5, 5)));
    }

    void cancels()
    {
        Random random(1);
        const GoalSet goals = everyGoal(5, 5);
        const FieldModel field = makeFieldModel(anyField(100, random, true), {}, goals).value();
        const Cancel cancel;
        cancel.request();
        NoProgress progress;
        QCOMPARE(formField(field, {1, 1'000'000'000, 2, {}}, cancel, progress).error(), Error::cancelled());
    }
};

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
