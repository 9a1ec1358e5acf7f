// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../core/teaming/fields.h"
#include "teaming/engine/draft.h"
#include "teaming/engine/exact.h"
#include "teaming/engine/search.h"
#include "teaming/field/fieldsolver.h"
#include "teaming/teamformation.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

/// Quality and time against a baseline of the same run, so that the figures mean the same on every machine.
class BenchTeaming : public QObject
{
    Q_OBJECT

private slots:
    void searchAgainstDrafts_data() { fields(); }
    void searchAgainstDrafts();
    void lookAgainstRecount_data() { fields(); }
    void lookAgainstRecount();
    void moreTimeBetterTeams();
    void twentyPeopleExactly();

private:
    static void fields();
    static std::vector<Participant> load(const QString &field);
};

namespace {

std::vector<FormedTeam> teamsOf(const EngineModel &model, const std::vector<int> &seats,
                                const std::vector<Participant> &people)
{
    std::vector<FormedTeam> teams;
    auto seat = seats.begin();
    for (const int size : model.sizes) {
        FormedTeam team;
        team.members.assign(seat, seat + size);
        team.leader = chooseLeader(people, team.members);
        teams.push_back(team);
        seat += size;
    }
    return teams;
}

QString describe(const ScoreSheet &sheet)
{
    const auto skill = std::find_if(sheet.goals.begin(), sheet.goals.end(),
                                    [](const GoalCost &goal) { return goal.name == u"balance skill"_s; });
    return u"teams %1, sd %2, arc mean %3 max %4 h, repeat pairs %5, leaderless %6, no language %7, skill cost %8 (bound %9)"_s
               .arg(sheet.teams)
               .arg(sheet.teamSkillMeanSd, 0, 'g', 4)
               .arg(sheet.spanHoursMean, 0, 'g', 4)
               .arg(sheet.spanHoursMax)
               .arg(sheet.repeatPairs)
               .arg(sheet.leadersMissing)
               .arg(sheet.languageMissing)
               .arg(skill->cost, 0, 'g', 4)
               .arg(skill->lowerBound, 0, 'g', 4) +
           u", objective %1"_s.arg(sheet.objective, 0, 'g', 6);
}

} // namespace

void BenchTeaming::fields()
{
    QTest::addColumn<QString>("field");
    for (const QString &field : {u"google-forms"_s, u"forms"_s, u"people_100"_s, u"people_500"_s, u"people_1000"_s}) {
        QTest::newRow(qPrintable(field)) << field;
    }
}

std::vector<Participant> BenchTeaming::load(const QString &field)
{
    const QString folder = test::field392Folder();
    if (folder.isEmpty()) {
        Random random(1);
        return test::randomField(392, random);
    }
    if (field.startsWith(u"people"_s)) {
        return test::readPeople(folder + u"/../../teams/"_s + field + u".csv"_s);
    }
    return field == u"forms"_s ? test::readForms(folder) : test::readGoogleForms(folder);
}

/// Random teams, the snake draft alone, and the search for seeds 1 to 5.
void BenchTeaming::searchAgainstDrafts()
{
    QFETCH(QString, field);
    const std::vector<Participant> people = load(field);
    const TeamRules rules;
    const TeamField given{people, rules, {}, {}};
    const EngineModel model = makeFieldModel(given).value().model;

    Random random(1);
    std::vector<int> seats = model.order;
    random.shuffle(seats);
    const ScoreSheet drawn = scoreTeams(given, teamsOf(model, seats, people));
    qInfo().noquote() << "random:" << describe(drawn);

    QElapsedTimer timer;
    timer.start();
    const std::vector<int> drafted = engineDraft(model);
    const double draftSeconds = double(timer.nsecsElapsed()) / 1e9;
    const ScoreSheet snake = scoreTeams(given, teamsOf(model, drafted, people));
    qInfo().noquote() << "draft: " << describe(snake) << u", %1 s"_s.arg(draftSeconds, 0, 'f', 4);

    NoProgress progress;
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const ScoreSheet sheet = formTeamsOf(given, {seed, 0, 0, 2, {}}, Cancel(), progress).value().sheet;
        qInfo().noquote() << "seed" << seed << describe(sheet)
                          << u", %1 s, objective 1:%2 of random, 1:%3 of draft"_s.arg(sheet.seconds, 0, 'f', 3)
                                 .arg(drawn.objective / sheet.objective, 0, 'f', 1)
                                 .arg(snake.objective / sheet.objective, 0, 'f', 1);
        QVERIFY(sheet.objective < snake.objective);
    }
}

/// What a look at a swap costs, against scoring everything anew.
void BenchTeaming::lookAgainstRecount()
{
    QFETCH(QString, field);
    const std::vector<Participant> people = load(field);
    const TeamRules rules;
    const EngineModel model = makeFieldModel({people, rules, {}, {}}).value().model;
    const Seating seating(model, engineDraft(model));
    Random random(1);
    QElapsedTimer timer;
    timer.start();
    qint64 looks = 0;
    qint64 sum = 0;
    while (timer.elapsed() < 300) {
        for (int i = 0; i < 1000; ++i) {
            const int a = random.below(model.count());
            const int b = random.below(model.count());
            Seating::Change change{seating.teamOf(a), seating.slotOf(a), seating.teamOf(b), seating.slotOf(b), {}, {}};
            if (change.teamA != change.teamB) {
                sum += seating.look(change, 1, qint64(1) << 61) ? change.newA.soft : 0;
                ++looks;
            }
        }
    }
    const double look = double(timer.nsecsElapsed()) / double(looks);
    timer.start();
    qint64 recounts = 0;
    while (timer.elapsed() < 300) {
        sum += seating.recount().soft;
        ++recounts;
    }
    const double recount = double(timer.nsecsElapsed()) / double(recounts);
    qInfo().noquote() << u"look %1 ns, recount %2 ns, 1:%3 (%4), %5 M moves in a second"_s.arg(look, 0, 'f', 0)
                             .arg(recount, 0, 'f', 0)
                             .arg(recount / look, 0, 'f', 1)
                             .arg(sum & 1)
                             .arg(double(*movesIn(1, model, 2, Cancel())) / 1e6, 0, 'f', 2);
    QVERIFY(look < recount);
}

/// And the time asked for is about the time taken.
void BenchTeaming::moreTimeBetterTeams()
{
    const std::vector<Participant> people = load(u"people_1000"_s);
    const TeamRules rules;
    NoProgress progress;
    for (const double seconds : {0.3, 1.0, 3.0}) {
        const ScoreSheet sheet =
            formTeamsOf({people, rules, {}, {}}, {1, 0, seconds, 2, {}}, Cancel(), progress).value().sheet;
        qInfo().noquote()
            << u"asked %1 s, took %2 s, %3 moves:"_s.arg(seconds).arg(sheet.seconds, 0, 'f', 2).arg(sheet.moves)
            << describe(sheet);
    }
}

/// Twenty fields: the proven best, how long it takes, and how often the search alone finds it.
void BenchTeaming::twentyPeopleExactly()
{
    const std::vector<Participant> all = load(u"people_1000"_s);
    TeamRules rules;
    rules.minSize = rules.maxSize = 5;
    double slowest = 0;
    int reached = 0;
    for (int i = 0; i < 20; ++i) {
        const std::vector<Participant> people(all.begin() + 20 * i, all.begin() + 20 * (i + 1));
        EngineModel model = makeFieldModel({people, rules, {}, {}}).value().model;
        QElapsedTimer timer;
        timer.start();
        const EngineResult exact = *solveExactly(model);
        slowest = std::max(slowest, double(timer.nsecsElapsed()) / 1e9);
        QVERIFY(exact.proven && Seating(model, exact.people).recount() == exact.cost);
        model.fixedPeople.assign(model.people.size(), 0); // nobody is; but the exact way is not taken
        NoProgress progress;
        const auto found = searchTeams(model, {1, 400'000, 2, {}}, Cancel(), progress);
        QVERIFY(found->cost >= exact.cost);
        reached += found->cost == exact.cost ? 1 : 0;
    }
    qInfo().noquote()
        << u"slowest %1 s; 400,000 moves reach the best of %2 of 20"_s.arg(slowest, 0, 'f', 3).arg(reached);
}

QTEST_APPLESS_MAIN(BenchTeaming)
#include "bench_teaming.moc"
