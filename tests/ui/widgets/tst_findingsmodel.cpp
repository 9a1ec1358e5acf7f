// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/findingsmodel.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Finding finding(Severity severity, const QString &message)
{
    return {severity, u"test.key"_s, message, {}, {}};
}

QString cell(const FindingsModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestFindingsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysTheRulesOfModels()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings({finding(Severity::Note, u"a"_s), finding(Severity::Error, u"b"_s)});
        model.sort(FindingsModel::MessageColumn, Qt::DescendingOrder);
        model.setFindings({});
        QCOMPARE(model.rowCount(), 0);
    }

    void showsTheWorstFirstWithItsWord()
    {
        FindingsModel model;
        model.setFindings(
            {finding(Severity::Note, u"n"_s), finding(Severity::Error, u"e"_s), finding(Severity::Warning, u"w"_s)});
        QCOMPARE(cell(model, 0, FindingsModel::SeverityColumn), u"Error"_s);
        QCOMPARE(cell(model, 1, FindingsModel::SeverityColumn), u"Warning"_s);
        QCOMPARE(cell(model, 2, FindingsModel::SeverityColumn), u"Note"_s);
        QVERIFY(!model.index(0, FindingsModel::SeverityColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(model.count(Severity::Warning), 1);
    }

    void sortsByWeightNotByWord()
    {
        FindingsModel model;
        model.setFindings(
            {finding(Severity::Note, u"n"_s), finding(Severity::Error, u"e"_s), finding(Severity::Warning, u"w"_s)});
        model.sort(FindingsModel::SeverityColumn, Qt::DescendingOrder);
        QCOMPARE(cell(model, 0, FindingsModel::MessageColumn), u"n"_s);
        QCOMPARE(cell(model, 2, FindingsModel::MessageColumn), u"e"_s);
    }

    void keepsTheChosenOrderWhenFindingsAreReplaced()
    {
        FindingsModel model;
        model.setFindings({finding(Severity::Error, u"z"_s), finding(Severity::Note, u"a"_s)});
        model.sort(FindingsModel::MessageColumn);
        model.setFindings({finding(Severity::Error, u"y"_s), finding(Severity::Note, u"b"_s)});
        QCOMPARE(cell(model, 0, FindingsModel::MessageColumn), u"b"_s);
    }

    void writesPlacesInOneLine()
    {
        QCOMPARE(placeText({}), QString());
        QCOMPARE(placeText({u"people.csv"_s, 12, u"Time zone"_s, u"Ada"_s}), u"people.csv, line 12, Time zone: Ada"_s);
        QCOMPARE(placeText({{}, 0, {}, u"Ada"_s}), u"Ada"_s);
    }

    void countsBySeverity()
    {
        QCOMPARE(countsText({}), QString());
        const QString text =
            countsText({finding(Severity::Error, {}), finding(Severity::Note, {}), finding(Severity::Note, {})});
        QVERIFY2(text.startsWith(u"1 error"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 note"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"warning"_s), qPrintable(text));
    }

    void listHidesWhileThereIsNothing()
    {
        FindingsList list;
        list.setFindings({finding(Severity::Warning, u"w"_s)});
        QVERIFY(!list.isHidden());
        list.setFindings({});
        QVERIFY(list.isHidden());
    }

    void listShowsLongTextsWhole()
    {
        FindingsList list;
        list.setVisibleRows(4);
        list.resize(500, 400);
        Finding longOne = finding(Severity::Warning, u"word "_s.repeated(60).trimmed());
        longOne.remedy = u"remedy "_s.repeated(30).trimmed();
        list.setFindings({longOne, finding(Severity::Note, u"short"_s)});
        QTRY_VERIFY(list.rowHeight(0) > 4 * list.rowHeight(1));
        QCOMPARE(list.horizontalHeader()->length(), list.viewport()->width());
        for (const int column : {FindingsModel::MessageColumn, FindingsModel::RemedyColumn}) {
            const QRect all = list.fontMetrics().boundingRect({0, 0, list.columnWidth(column), 10000}, Qt::TextWordWrap,
                                                              list.model()->index(0, column).data().toString());
            QVERIFY2(list.rowHeight(0) >= all.height(), qPrintable(QString::number(column)));
        }
        // It takes no more room than before, and scrolls.
        QVERIFY(list.sizeHint().height() < 7 * list.rowHeight(1));
        const int narrow = list.rowHeight(0);
        list.resize(1500, 400);
        QTRY_VERIFY(list.rowHeight(0) < narrow);
    }

    void listOfThousandsShowsEachWhole()
    {
        FindingsList list;
        list.resize(500, 400);
        list.setFindings(Findings(3000, finding(Severity::Warning, u"word "_s.repeated(30))));
        QTRY_VERIFY(list.rowHeight(2999) > list.verticalHeader()->defaultSectionSize());
    }
};

QTEST_MAIN(TestFindingsModel)
#include "tst_findingsmodel.moc"
