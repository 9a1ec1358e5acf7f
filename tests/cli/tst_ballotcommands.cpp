// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A judge's file with the same mark for every criterion of her first submission.
QByteArray scored(const QByteArray &file, double value)
{
    QJsonObject object = QJsonDocument::fromJson(file).object();
    const QJsonObject frame = object[u"frame"_s].toObject();
    QJsonObject marks;
    const QJsonArray criteria = frame[u"criteria"_s].toArray();
    for (const QJsonValue &criterion : criteria) {
        marks[QString::number(criterion.toInteger())] = value;
    }
    object[u"ballots"_s] =
        QJsonArray{QJsonObject{{u"submission"_s, frame[u"submissions"_s].toArray()[0].toObject()[u"id"_s]},
                               {u"marks"_s, marks},
                               {u"comment"_s, u"Hoot"_s}}};
    return QJsonDocument(object).toJson();
}

QString firstTeam(const QByteArray &file)
{
    return QJsonDocument::fromJson(file)[u"frame"_s][u"submissions"_s][0][u"team"_s].toString();
}

} // namespace

class TestBallotCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ballotsGoOutAndComeBack()
    {
        const Program program;
        QVERIFY(!openSampleJudging(program).isEmpty());
        const QJsonObject tried =
            program.json({u"judging"_s, u"ballots"_s, u"export"_s, program.path(u"out"_s), u"--dry-run"_s});
        const QJsonArray names = tried[u"files"_s].toArray();
        QVERIFY(names.size() > 1);
        QVERIFY(program.read(u"out/"_s + names[0].toString()).isEmpty());
        program.must({u"judging"_s, u"ballots"_s, u"export"_s, program.path(u"out"_s)});
        const QString name = names[0].toString();
        const QByteArray exported = program.read(u"out/"_s + name);
        QVERIFY(exported.contains("jamwright-ballot"));

        program.write(u"a.jamballot"_s, scored(exported, 7));
        const QStringList import{u"judging"_s, u"ballots"_s, u"import"_s, program.path(u"a.jamballot"_s)};
        QCOMPARE(program.json(QStringList(import) << u"--dry-run"_s)[u"new"_s].toInt(), 1);
        const QJsonObject done = program.json(import);
        QCOMPARE(done[u"new"_s].toInt(), 1);
        QCOMPARE(done[u"judges"_s].toArray().size(), 1);
        QCOMPARE(program.json(import)[u"same"_s].toInt(), 1);
        QVERIFY(program.run(import).out.contains("cannot be authenticated"));
        QVERIFY(program.run({u"judging"_s, u"scores"_s, u"export"_s, u"-"_s}).out.contains("Hoot"));

        // Another version that nobody can place: asked, then decided by name.
        program.write(u"a.jamballot"_s, scored(exported, 3));
        const QJsonObject asked = program.json(import, 1);
        QCOMPARE(asked[u"conflicts"_s].toInt(), 1);
        QCOMPARE(asked[u"contested"_s][0][u"versions"_s].toArray().size(), 2);
        const Outcome shown = program.run(import);
        QCOMPARE(shown.exitCode, 1);
        QVERIFY(shown.out.contains("stored") && shown.out.contains("a.jamballot"));
        QVERIFY(shown.err.contains("'--take-file JUDGE/TEAM' or '--take-stored JUDGE/TEAM'"));
        const QString ballot = asked[u"contested"_s][0][u"judge"_s].toString() + u'/' + firstTeam(exported);
        QCOMPARE(program.json(QStringList(import) << u"--take-file"_s << ballot)[u"changed"_s].toInt(), 1);
        QCOMPARE(program.json(import)[u"same"_s].toInt(), 1);
        program.write(u"a.jamballot"_s, scored(exported, 4));
        QCOMPARE(program.json(QStringList(import) << u"--take"_s << u"stored"_s)[u"older"_s].toInt(), 1);
        QCOMPARE(program.json(import)[u"older"_s].toInt(), 1);
    }

    void sheetsAndWrongUses()
    {
        const Program program;
        QVERIFY(!openSampleJudging(program).isEmpty());
        const QStringList out{u"judging"_s, u"ballots"_s, u"export"_s, program.path(u"out"_s)};
        const QJsonObject sheets = program.json(QStringList(out) << u"--format"_s << u"xlsx"_s << u"--anonymous"_s);
        const QString sheet = sheets[u"files"_s][0].toString();
        QVERIFY(program.read(u"out/"_s + sheet).startsWith("PK"));
        const QStringList import{u"judging"_s, u"ballots"_s, u"import"_s};
        QCOMPARE(program.json(QStringList(import) << program.path(u"out/"_s + sheet))[u"new"_s].toInt(), 0);
        QCOMPARE(program.run(QStringList(out) << u"--format"_s << u"pdf"_s).exitCode, 2);
        QCOMPARE(program.run(QStringList(out) << u"--judge"_s << u"Nobody At All"_s).exitCode, 2);
        QCOMPARE(program.run(import).exitCode, 2);
        QCOMPARE(
            program.run(QStringList(import) << program.path(u"out/"_s + sheet) << u"--take"_s << u"mine"_s).exitCode,
            2);
        program.write(u"bad.jamballot"_s, "{");
        const QJsonObject refused = program.json(QStringList(import) << program.path(u"bad.jamballot"_s), 1);
        QCOMPARE(refused[u"refused"_s].toInt(), 1);
        // A list that is none is not the same as no ballots.
        const QString name = program.json(out)[u"files"_s][0].toString();
        QJsonObject file = QJsonDocument::fromJson(program.read(u"out/"_s + name)).object();
        file[u"ballots"_s] = QJsonObject();
        program.write(u"bad.jamballot"_s, QJsonDocument(file).toJson());
        QCOMPARE(program.json(QStringList(import) << program.path(u"bad.jamballot"_s), 1)[u"refused"_s].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBallotCommands)
#include "tst_ballotcommands.moc"
