// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/guildhost.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

// Points of death; the soak build takes every write up to the 60th and 100 later ones.
#ifndef JAMWRIGHT_KILLS
#define JAMWRIGHT_KILLS 20
#endif

namespace {

constexpr int kills = JAMWRIGHT_KILLS;

const QStringList &apply()
{
    static const QStringList arguments{u"discord"_s, u"apply"_s, u"--yes"_s};
    return arguments;
}

void copyWorkspace(const Program &from, const Program &to)
{
    if (!QFile::copy(from.workspace(), to.workspace())) {
        qFatal("the workspace cannot be copied");
    }
}

std::vector<int> pointsOfDeath(int writes)
{
    std::vector<int> points;
    QRandomGenerator random(20260807);
    const int inOrder = std::min({60, writes, kills > 60 ? 60 : kills / 2});
    for (int i = 1; i <= inOrder; ++i) {
        points.push_back(kills > 60 ? i : 1 + (i - 1) * 60 / std::max(1, inOrder));
    }
    while (int(points.size()) < kills) {
        points.push_back(1 + random.bounded(writes));
    }
    return points;
}

} // namespace

/// kill -9 of the real program at a write to the guild, over real HTTP; the guild is in this process.
class TestGuildKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsIfNothingHadHappened()
    {
        const Program base;
        formSampleTeams(base);
        const Program whole;
        copyWorkspace(base, whole);
        GuildHost undisturbed(whole);
        undisturbed.letTeamsJoin();
        const Outcome done = undisturbed.run(apply());
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QStringList wanted = undisturbed.content();
        const int writes = undisturbed.writes;
        QVERIFY(writes > 100);

        int died = 0;
        for (const int point : pointsOfDeath(writes)) {
            const Program program;
            copyWorkspace(base, program);
            GuildHost host(program);
            host.letTeamsJoin();
            host.killAt = point;
            host.carryOutFirst = point % 2 == 0;
            const Outcome killed = host.run(apply());
            died += killed.crashed ? 1 : 0;
            const QByteArray when = "killed at write " + QByteArray::number(point) + '\n';
            host.killAt = -1;
            QCOMPARE(program.run({u"workspace"_s, u"check"_s}).exitCode, 0);
            const Outcome resumed = host.run(apply());
            QVERIFY2(resumed.exitCode == 0, (when + resumed.err).constData());
            QVERIFY2(host.content() == wanted, when.constData());
            const int before = host.writes;
            const Outcome again = host.run(apply(), {u"--json"_s});
            QVERIFY2(again.exitCode == 0, (when + again.err).constData());
            QCOMPARE(again.json()["writes"_L1].toInt(-1), 0);
            QCOMPARE(host.writes, before);
        }
        qInfo("%d of %d points of death among %d writes", died, kills, writes);
        QCOMPARE(died, kills);
    }

    // Whoever comes back to it is not told to make again what was being taken down.
    void statusSaysWhatGoesOnWithIt()
    {
        const Program program;
        formSampleTeams(program);
        GuildHost host(program);
        host.letTeamsJoin();
        const auto status = [&program] { return program.run({u"discord"_s, u"status"_s}).out; };
        host.killAt = 30;
        QVERIFY(host.run(apply()).crashed);
        QVERIFY2(status().contains("'discord apply' goes on with it"), status().constData());
        host.killAt = -1;
        QCOMPARE(host.run(apply()).exitCode, 0);
        QVERIFY2(!status().contains("come to its end"), status().constData());
        const QStringList announce{u"discord"_s, u"announce"_s, u"sorted"_s, u"--yes"_s};
        host.killAt = host.writes + 5;
        QVERIFY(host.run(announce).crashed);
        QVERIFY2(status().contains("'discord announce'"), status().constData());
        const QStringList teardown{u"discord"_s, u"teardown"_s, u"--yes"_s};
        host.killAt = host.writes + 5;
        QVERIFY(host.run(teardown).crashed);
        QVERIFY2(status().contains("'discord teardown' goes on with it"), status().constData());
        QCOMPARE(program.json({u"discord"_s, u"status"_s})["unfinished_kind"_L1].toString(), u"teardown"_s);
        host.killAt = -1;
        QCOMPARE(host.run(teardown).exitCode, 0);
        QVERIFY2(!status().contains("come to its end"), status().constData());
    }

    // Workspace, write-ahead log, journal, plan file, exports, and what the program said before it crashed, every log
    // line turned on.
    void theTokenIsNowhere()
    {
        const Program program;
        formSampleTeams(program);
        GuildHost host(program);
        host.letTeamsJoin();
        QByteArray said;
        const auto keep = [&said](const Outcome &outcome) { said += outcome.out + outcome.err; };
        keep(host.run({u"discord"_s, u"plan"_s, u"--out"_s, program.path(u"plan.json"_s)}));
        host.killAt = 40;
        host.signal = SIGABRT;
        const Outcome crashed = host.run(apply());
        QVERIFY(crashed.crashed);
        keep(crashed);
        host.killAt = -1;
        const auto searchFiles = [&program] {
            int files = 0;
            QDirIterator all(QFileInfo(program.workspace()).path(), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                if (!file.open(QIODevice::ReadOnly)) {
                    qFatal("%s cannot be read", qPrintable(file.fileName()));
                }
                if (file.readAll().contains(wireTokenText())) {
                    qWarning("it is in %s", qPrintable(file.fileName()));
                    return -1;
                }
                ++files;
            }
            return files;
        };
        QVERIFY(searchFiles() >= 2); // with the log that a crash leaves
        keep(host.run(apply()));
        keep(host.run({u"discord"_s, u"announce"_s, u"sorted"_s, u"--yes"_s}));
        keep(host.run({u"discord"_s, u"drift"_s}));
        keep(host.run({u"discord"_s, u"teardown"_s, u"--archive"_s, u"--yes"_s}));
        keep(program.run({u"export"_s, u"all"_s, program.path(u"out"_s)}));
        keep(program.run({u"check"_s}));
        QVERIFY(said.size() > 1000);
        QVERIFY(!said.contains(wireTokenText()));
        QVERIFY(searchFiles() > 10);
    }
};

QTEST_GUILESS_MAIN(TestGuildKilled)
#include "tst_guildkilled.moc"
