// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/snowflake.h"
#include "domain/columnmap.h"
#include "domain/judging.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonDocument jsonOf(const QString &name)
{
    return QJsonDocument::fromJson(contentOf(name));
}

} // namespace

/// What a program has that links Jamwright::resources, here through another library, without calling anything.
class ResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsThere()
    {
        const QStringList wanted = {u"blocklist.csv"_s,    u"column-map.json"_s, u"confirmation.json"_s,
                                    u"google-forms.csv"_s, u"history.csv"_s,     u"judges.csv"_s,
                                    u"rubric.json"_s};
        QCOMPARE(QDir(u":/sample"_s).entryList(QDir::Files, QDir::Name), wanted);
    }

    void theSchemaAndTheIconsAreThere()
    {
        for (const QString &folder : {u"schema"_s, u"icons"_s}) {
            const QDir source(QStringLiteral(JAMWRIGHT_SOURCE_DIR "/resources/") + folder);
            const QStringList files = source.entryList({u"*.sql"_s, u"*.svg"_s}, QDir::Files, QDir::Name);
            QVERIFY2(!files.isEmpty(), qPrintable(source.path()));
            QCOMPARE(QDir(u":/"_s + folder).entryList(QDir::Files, QDir::Name), files);
            for (const QString &file : files) {
                QVERIFY(contentOf(source.filePath(file)) == contentOf(u":/%1/%2"_s.arg(folder, file)));
            }
        }
    }

    void theMapFitsTheSignUps()
    {
        const auto map = ColumnMap::fromJson(jsonOf(u":/sample/column-map.json"_s).object());
        QVERIFY2(map.ok(), map.ok() ? "" : qPrintable(map.error().sentence()));
        const QByteArray header = contentOf(u":/sample/google-forms.csv"_s).split('\n').front();
        for (const auto &[field, columns] : map->fields) {
            for (const QString &column : columns) {
                QVERIFY2(header.contains(column.toUtf8()), qPrintable(column));
            }
        }
        for (const QString &skill : {u"python"_s, u"git"_s}) {
            QSet<double> levels;
            for (const auto &[answer, level] : map->levels.at(skill)) {
                levels.insert(level);
            }
            QCOMPARE(levels, (QSet<double>{0, 1, 2, 3}));
        }
    }

    void theRubricAndTheJudgesFitTheirFormats()
    {
        const QJsonObject rubric = jsonOf(u":/sample/rubric.json"_s).object();
        QCOMPARE(rubric[u"format"_s].toString(), u"jamwright-rubric"_s);
        QCOMPARE(rubric[u"version"_s].toInt(), 1);
        QCOMPARE(rubric[u"criteria"_s].toArray().size(), 5);

        const QList<QByteArray> lines = contentOf(u":/sample/judges.csv"_s).trimmed().split('\n');
        QCOMPARE(lines.front(), QByteArray("name,email,discord_id,capacity,tracks,expertise,shadow"));
        QCOMPARE(lines.size(), 9);
        for (const QByteArray &line : lines.sliced(1)) {
            const QList<QByteArray> cells = line.split(',');
            QCOMPARE(cells.size(), 7);
            QVERIFY(Snowflake::parse(QString::fromUtf8(cells.at(2))).has_value());
        }
    }

    void nobodyInItIsReal()
    {
        for (const QString &name : {u":/sample/google-forms.csv"_s, u":/sample/judges.csv"_s}) {
            const QByteArray content = contentOf(name);
            QVERIFY(content.contains('@'));
            for (qsizetype at = content.indexOf('@'); at >= 0; at = content.indexOf('@', at + 1)) {
                const QByteArray host = content.mid(at + 1, content.indexOf(',', at) - at - 1);
                QVERIFY2(host == "example.test" || host.endsWith(".example.test"),
                         host.constData()); // reserved by RFC 2606
            }
        }
    }

    void thoseWhoConfirmAreInTheSignUps()
    {
        const QByteArray signups = contentOf(u":/sample/google-forms.csv"_s);
        const QJsonArray answers = jsonOf(u":/sample/confirmation.json"_s).array();
        int byId = 0;
        int byName = 0;
        int strangers = 0;
        for (const QJsonValue &answer : answers) {
            const QJsonObject user = answer[u"user"_s].toObject();
            if (signups.contains(user[u"id"_s].toString().toUtf8())) {
                ++byId;
            } else if (signups.contains(user[u"username"_s].toString().toUtf8())) {
                ++byName;
            } else {
                ++strangers;
            }
        }
        QCOMPARE(byId, 103);
        QCOMPARE(byName, 3); // who left the Discord id blank in the spreadsheet form
        QCOMPARE(strangers, 3);
    }
};

QTEST_APPLESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
