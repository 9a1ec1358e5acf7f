// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "cli/program.h"
#include "discord/practiceguild.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

#ifndef JAMWRIGHT_KILLS
#define JAMWRIGHT_KILLS 50
#endif

namespace {

constexpr int kills = JAMWRIGHT_KILLS; ///< over all commands together

/// The files of a workspace that no program has open.
void copyWorkspace(const Program &from, const Program &to)
{
    const QFileInfo workspace(from.workspace());
    const QFileInfoList files = workspace.dir().entryInfoList({workspace.completeBaseName() + u"*"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (!file.fileName().endsWith(".lock"_L1) && !QFile::copy(file.filePath(), to.path(file.fileName()))) {
            qFatal("%s cannot be copied", qPrintable(file.fileName()));
        }
    }
}

/// The names of what stands on the practice guild, with who has which role: a thing made twice shows here.
QStringList guildContent(const Program &program)
{
    const QString file = program.workspace() + u".practice"_s;
    if (!QFile::exists(file)) {
        return {};
    }
    const SystemClock clock;
    const auto guild = PracticeGuild::open(file, clock);
    if (!guild) {
        qFatal("%s", qPrintable(guild.error().sentence()));
    }
    const QJsonObject content = (*guild)->snapshot();
    QStringList names;
    QHash<QString, QString> roleNames;
    const QJsonArray roles = content["roles"_L1].toArray();
    for (const auto &role : roles) {
        names << u"role "_s + role["name"_L1].toString();
        roleNames[role["id"_L1].toString()] = role["name"_L1].toString();
    }
    const QJsonArray channels = content["channels"_L1].toArray();
    for (const auto &channel : channels) {
        names << u"channel "_s + channel["name"_L1].toString();
    }
    const QJsonArray members = content["members"_L1].toArray();
    for (const auto &member : members) {
        const QJsonArray given = member["roles"_L1].toArray();
        for (const auto &role : given) {
            names << member["name"_L1].toString() + u" has "_s + roleNames.value(role.toString());
        }
    }
    names.sort();
    return names;
}

/// The lines that only one of two states has.
QByteArray differenceOf(const QByteArray &wanted, const QByteArray &found)
{
    QByteArrayList missing = wanted.split('\n');
    QByteArrayList more;
    for (const QByteArray &line : found.split('\n')) {
        if (!missing.removeOne(line)) {
            more << line;
        }
    }
    return "missing:\n" + missing.join('\n') + "\nmore:\n" + more.join('\n');
}

/// Everything that one can see of the event, without ids and times that differ from one run to the next.
QByteArray stateOf(const Program &program)
{
    program.must({u"export"_s, u"all"_s, program.path(u"state"_s)});
    QByteArray state;
    for (const QString &file : {u"people"_s, u"signups"_s, u"answers"_s, u"submissions"_s, u"judges"_s,
                                u"assignments"_s, u"scores"_s, u"ranking"_s}) {
        state += program.read(u"state/"_s + file + u".csv"_s);
    }
    state += program.run({u"teams"_s, u"export"_s, u"-"_s, u"--format"_s, u"csv"_s}).out;
    QStringList keys;
    const QList<QByteArray> objects = program.read(u"state/discord_objects.csv"_s).split('\n');
    for (const QByteArray &object : objects) {
        keys << QString::fromUtf8(object.split(',').value(1));
    }
    keys.sort();
    return state + (keys + guildContent(program)).join(u'\n').toUtf8();
}

} // namespace

/// kill -9 at random instants of a command: the file opens, is sound, and the command repeated ends as if nothing had
/// happened.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImport()
    {
        const Program base;
        base.must({u"event"_s, u"new"_s, u"Sample"_s});
        survives(base, {u"signups"_s, u"import"_s, Program::sample(u"google-forms.csv"_s)}, kills / 4);
    }

    void formingTeams()
    {
        const Program base;
        importSample(base);
        survives(base, {u"teams"_s, u"form"_s, u"--size"_s, u"5-6"_s, u"--seed"_s, u"3"_s, u"--moves"_s, u"20000"_s},
                 kills / 5);
    }

    void applyingRooms()
    {
        const Program base;
        formSampleTeams(base);
        survives(base, {u"discord"_s, u"apply"_s, u"--practice"_s, u"--yes"_s}, kills * 3 / 10);
    }

    void importingScores()
    {
        const Program base;
        base.write(u"scores.csv"_s, openSampleJudging(base));
        survives(base, {u"judging"_s, u"scores"_s, u"import"_s, base.path(u"scores.csv"_s)}, kills / 4);
    }

private:
    static void survives(const Program &base, const QStringList &command, int times)
    {
        const Program whole;
        copyWorkspace(base, whole);
        QElapsedTimer timer;
        timer.start();
        whole.must(command);
        const int duration = int(timer.elapsed());
        const QByteArray wanted = stateOf(whole);
        QVERIFY(wanted != stateOf(base)); // else the comparison could not fail

        QRandomGenerator random(20260807);
        int killed = 0;
        for (int i = 0; i < times; ++i) {
            const int instant = random.bounded(duration + 1);
            const Program program;
            copyWorkspace(base, program);
            const auto running = program.start(command);
            if (!running->waitForFinished(instant)) {
                running->kill();
                running->waitForFinished();
                ++killed;
            }
            const QByteArray when = "killed after " + QByteArray::number(instant) + " ms";
            const Outcome sound = program.run({u"workspace"_s, u"check"_s});
            QVERIFY2(sound.exitCode == 0, (when + '\n' + sound.err).constData());
            const Outcome again = program.run(command);
            QVERIFY2(again.exitCode == 0, (when + '\n' + again.err).constData());
            const QByteArray state = stateOf(program);
            QVERIFY2(state == wanted, (when + '\n' + differenceOf(wanted, state)).constData());
        }
        qInfo("%d of %d were killed on the way, which took %d ms whole", killed, times, duration);
        QVERIFY(killed > 0);
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
