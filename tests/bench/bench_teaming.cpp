// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../core/teaming/fields.h"
#include "teaming/solver/annealing.h"
#include "teaming/solver/draft.h"
#include "teaming/teamsizes.h"
#include "teaming/teamsolver.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

/// Quality and time against a baseline of the same run, so that the figures mean the same on every machine.
class BenchTeaming : public QObject
{
    Q_OBJECT

private slots:
    void solverAgainstDrafts_data() { fields(); }
    void solverAgainstDrafts();
    void lookAgainstRecount_data() { fields(); }
    void lookAgainstRecount();
    void largeSingleBudget();

private:
    static void fields();
    static std::vector<Participant> load(const QString &field);
};

namespace {

std::vector<FormedTeam> teamsOf(const std::vector<int> &seats, const SizePlan &plan,
                                const std::vector<Participant> &people)
{
    std::vector<FormedTeam> teams;
    auto seat = seats.begin();
    for (const int size : plan.sizes) {
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
                                    [](const GoalCost &goal) { return goal.name == u"mean skill"_s; });
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

SizePlan planOf(const std::vector<Participant> &people)
{
    const auto willing = std::count_if(people.begin(), people.end(), [](const Participant &p) { return p.canLead(); });
    return planSizes(int(people.size()), int(willing), {}).value();
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

/// Random teams, the draft alone, and the solver for seeds 1 to 5.
void BenchTeaming::solverAgainstDrafts()
{
    QFETCH(QString, field);
    FormRequest request;
    request.people = load(field);
    const SizePlan plan = planOf(request.people);
    const Problem problem = makeProblem(request.people, request.rules, plan.sizes, plan.reserves);

    Random random(1);
    std::vector<int> seats(request.people.size());
    std::iota(seats.begin(), seats.end(), 0);
    random.shuffle(seats);
    const ScoreSheet drawn = scoreTeams(request.people, teamsOf(seats, plan, request.people), request.rules);
    qInfo().noquote() << "random:" << describe(drawn);

    QElapsedTimer timer;
    timer.start();
    const std::vector<int> drafted = draft(problem);
    const double draftSeconds = double(timer.nsecsElapsed()) / 1e9;
    const ScoreSheet snake = scoreTeams(request.people, teamsOf(drafted, plan, request.people), request.rules);
    qInfo().noquote() << "draft: " << describe(snake) << u", %1 s"_s.arg(draftSeconds, 0, 'f', 4);

    NoProgress progress;
    for (request.seed = 1; request.seed <= 5; ++request.seed) {
        const Formation formed = makeTeamSolver()->form(request, Cancel(), progress).value();
        qInfo().noquote() << "seed" << request.seed << describe(formed.sheet)
                          << u", %1 s, objective 1:%2 of random, 1:%3 of draft"_s.arg(formed.sheet.seconds, 0, 'f', 3)
                                 .arg(drawn.objective / formed.sheet.objective, 0, 'f', 1)
                                 .arg(snake.objective / formed.sheet.objective, 0, 'f', 1);
        QVERIFY(formed.sheet.objective < snake.objective);
    }
}

/// What a look at a swap costs, against scoring everything anew.
void BenchTeaming::lookAgainstRecount()
{
    QFETCH(QString, field);
    const std::vector<Participant> people = load(field);
    const SizePlan plan = planOf(people);
    const Problem problem = makeProblem(people, {}, plan.sizes, plan.reserves);
    const Placement placement(problem, draft(problem));
    Random random(1);
    QElapsedTimer timer;
    timer.start();
    qint64 looks = 0;
    qint64 sum = 0;
    while (timer.elapsed() < 300) {
        for (int i = 0; i < 1000; ++i) {
            const int a = random.below(problem.count());
            const int b = random.below(problem.count());
            if (placement.teamOf(a) != placement.teamOf(b)) {
                sum += placement.look(a, b).delta.soft;
                ++looks;
            }
        }
    }
    const double look = double(timer.nsecsElapsed()) / double(looks);
    timer.start();
    qint64 recounts = 0;
    while (timer.elapsed() < 300) {
        sum += placement.recount().soft;
        ++recounts;
    }
    const double recount = double(timer.nsecsElapsed()) / double(recounts);
    qInfo().noquote() << u"look %1 ns, recount %2 ns, 1:%3 (%4), annealing %5 M moves/s"_s.arg(look, 0, 'f', 0)
                             .arg(recount, 0, 'f', 0)
                             .arg(recount / look, 0, 'f', 1)
                             .arg(sum & 1)
                             .arg(movesPerSecond(problem) / 1e6, 0, 'f', 2);
    QVERIFY(look < recount);
}

/// More time, better teams; and the time asked for is about the time taken.
void BenchTeaming::largeSingleBudget()
{
    FormRequest request;
    request.people = load(u"people_1000"_s);
    NoProgress progress;
    for (const double seconds : {0.3, 1.0, 3.0}) {
        request.effort.seconds = seconds;
        const ScoreSheet sheet = makeTeamSolver()->form(request, Cancel(), progress).value().sheet;
        qInfo().noquote()
            << u"asked %1 s, took %2 s, %3 moves:"_s.arg(seconds).arg(sheet.seconds, 0, 'f', 2).arg(sheet.moves)
            << describe(sheet);
    }
}

QTEST_APPLESS_MAIN(BenchTeaming)
#include "bench_teaming.moc"
