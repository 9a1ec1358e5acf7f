// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importmodels/columnsmodel.h"
#include "ui/signups/importmodels/levelsmodel.h"
#include "ui/signups/importmodels/previewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

Table smallTable()
{
    Table table;
    table.header = {u"Discord"_s, u"Python"_s, u"Remarks"_s};
    table.rows = {
        {u"ada"_s, u"Expert"_s, {}}, {u"grace"_s, u"Expert"_s, u" two\nlines "_s}, {u"alan"_s, u"None"_s, {}}};
    table.lines = {2, 3, 5};
    return table;
}

} // namespace

class TestImportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsShowDifferentSamplesAndMeanings()
    {
        ColumnsModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setTable(smallTable());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, ColumnsModel::FirstSampleColumn).data().toString(), u"Expert"_s);
        QCOMPARE(model.index(1, ColumnsModel::FirstSampleColumn + 1).data().toString(), u"None"_s);
        QCOMPARE(model.index(2, ColumnsModel::FirstSampleColumn).data().toString(), u"two lines"_s);
        QCOMPARE(model.usedCount(), 0);
        model.setMap({{{u"discord_name"_s, {u"Discord"_s}}, {u"skill:python"_s, {u"Python"_s}}}, {}, {}});
        QCOMPARE(model.usedCount(), 2);
        QCOMPARE(model.index(0, ColumnsModel::MeaningColumn).data().toString(), u"Discord name"_s);
        QCOMPARE(model.index(2, ColumnsModel::MeaningColumn).data().toString(), u"Not used"_s);
    }

    void columnsAnnounceWishes()
    {
        ColumnsModel model;
        model.setTable(smallTable());
        QSignalSpy wanted(&model, &ColumnsModel::meaningWanted);
        QVERIFY(model.setData(model.index(2, ColumnsModel::MeaningColumn), u"notes"_s));
        QCOMPARE(wanted.constFirst(), (QVariantList{u"Remarks"_s, u"notes"_s}));
        QVERIFY(!model.setData(model.index(2, ColumnsModel::HeaderColumn), u"notes"_s));
        QVERIFY(model.flags(model.index(0, ColumnsModel::MeaningColumn)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.flags(model.index(0, ColumnsModel::HeaderColumn)).testFlag(Qt::ItemIsEditable));
    }

    void levelsTakeNumbersOnly()
    {
        LevelsModel model;
        QAbstractItemModelTester tester(&model, strict);
        ColumnMap map;
        map.levels[u"python"_s] = {{u"Beginner"_s, 1}, {u"None"_s, 0}};
        model.update({{u"python"_s, u"Wizard"_s, 4}, {u"python"_s, u"Expert"_s, 7}}, map);
        QCOMPARE(model.missing(), 2);
        QCOMPARE(model.index(0, LevelsModel::KnownColumn).data().toString(), u"None = 0 · Beginner = 1"_s);
        QList<std::optional<double>> levels;
        connect(&model, &LevelsModel::levelWanted, &model,
                [&levels](const QString &, const QString &, std::optional<double> level) { levels.append(level); });
        const QModelIndex level = model.index(0, LevelsModel::LevelColumn);
        QVERIFY(!model.setData(level, u"much"_s));
        QVERIFY(model.setData(level, u" 2.5 "_s));
        QVERIFY(model.setData(level, u""_s));
        QCOMPARE(levels, (QList<std::optional<double>>{2.5, std::nullopt}));
    }

    void levelsStayWhenTheyAreKnown()
    {
        LevelsModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.update({{u"python"_s, u"Wizard"_s, 4}}, {});
        ColumnMap map;
        map.levels[u"python"_s][u" wizard "_s] = 3; // compared without case and outer blanks
        model.update({}, map);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.missing(), 0);
        QCOMPARE(model.index(0, LevelsModel::LevelColumn).data().toString(), u"3"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void previewNamesPeopleByTheFileAndFilters()
    {
        ImportPreview preview;
        preview.header = {u"Discord"_s, u"Time zone"_s};
        preview.map.fields[u"discord_name"_s] = {u"Discord"_s};
        ImportRow fresh;
        fresh.line = 2;
        fresh.cells = {u"ada"_s, u"+01:00"_s};
        ImportRow changed;
        changed.line = 3;
        changed.state = RowState::Changed;
        changed.known = {7};
        changed.cells = {u"grace"_s, u"+02:00"_s};
        changed.changes = {{u"utc_offset"_s, u"+01:00"_s, u"+02:00"_s}};
        ImportRow rejected;
        rejected.line = 4;
        rejected.state = RowState::Rejected;
        rejected.reason = u"The row names nobody."_s;
        preview.rows = {fresh, changed, rejected};

        PreviewModel model;
        PreviewProxy proxy;
        proxy.setSourceModel(&model);
        QAbstractItemModelTester tester(&model, strict);
        QAbstractItemModelTester proxyTester(&proxy, strict);
        model.setPreview(preview);
        QCOMPARE(model.index(1, PreviewModel::WhoColumn).data().toString(), u"grace"_s);
        QCOMPARE(model.index(1, PreviewModel::WhatColumn).data().toString(), u"Time zone: +01:00 → +02:00"_s);
        QCOMPARE(model.index(2, PreviewModel::WhatColumn).data().toString(), u"The row names nobody."_s);
        proxy.setStates({int(RowState::Rejected)});
        QCOMPARE(proxy.rowCount(), 1);
        QCOMPARE(proxy.index(0, PreviewModel::LineColumn).data().toInt(), 4);
        proxy.setStates({});
        proxy.sort(PreviewModel::LineColumn, Qt::DescendingOrder);
        QCOMPARE(proxy.index(0, PreviewModel::LineColumn).data().toInt(), 4);
        model.clear();
        QCOMPARE(proxy.rowCount(), 0);
    }
};

QTEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
