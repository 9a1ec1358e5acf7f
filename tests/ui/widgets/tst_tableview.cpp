// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestTableView : public QObject
{
    Q_OBJECT

private:
    static void fill(QStandardItemModel &model)
    {
        model.setHorizontalHeaderLabels({u"Name"_s, u"Team"_s});
        model.appendRow({new QStandardItem(u"Zoe"_s), new QStandardItem(u"Owls"_s)});
        model.appendRow({new QStandardItem(u"Ada\tLovelace\nII"_s), new QStandardItem(u"Foxes"_s)});
    }

private Q_SLOTS:
    void copiesAllRowsWhereNoneIsChosen()
    {
        QStandardItemModel model;
        fill(model);
        TableView view;
        view.setModel(&model);
        QCOMPARE(view.selectionAsTsv(), u"Name\tTeam\nZoe\tOwls\n\"Ada\tLovelace\nII\"\tFoxes\n"_s);
    }

    void copiesTheChosenRowsAndShownColumns()
    {
        QStandardItemModel model;
        fill(model);
        TableView view;
        view.setModel(&model);
        view.selectRow(1);
        view.setColumnHidden(0, true);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Team\nFoxes\n"_s);
    }

    void columnsThatShareTheRoomLeaveNoneOutOfSight()
    {
        QStandardItemModel model;
        fill(model);
        model.item(0)->setText(QString(300, u'm'));
        model.item(1, 1)->setText(QString(300, u'm'));
        TableView view;
        view.setModel(&model);
        view.resize(300, 200);
        view.show();
        view.fitColumns();
        QVERIFY(view.horizontalHeader()->length() > view.viewport()->width());
        view.shareRoom({0, 1});
        QCOMPARE(view.horizontalHeader()->length(), view.viewport()->width());
        QCOMPARE(view.columnWidth(0), view.columnWidth(1));
        view.shareRoom({1});
        QCOMPARE(view.horizontalHeader()->sectionResizeMode(0), QHeaderView::Interactive);
    }

    void keepsTheModelsOrderUntilAHeaderIsClicked()
    {
        QStandardItemModel model;
        fill(model);
        TableView view;
        view.setModel(&model);
        QCOMPARE(model.item(0)->text(), u"Zoe"_s);
        view.sortByColumn(0, Qt::AscendingOrder);
        QVERIFY(model.item(0)->text().startsWith(u"Ada"_s));
    }

    void enterActivatesTheRow()
    {
        QStandardItemModel model;
        fill(model);
        TableView view;
        view.setEditTriggers(QAbstractItemView::NoEditTriggers);
        view.setModel(&model);
        view.setCurrentIndex(model.index(1, 0));
        const QSignalSpy activated(&view, &QAbstractItemView::activated);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void growsWithItsRowsUpToTheLimit()
    {
        QStandardItemModel model;
        fill(model);
        TableView view;
        view.setVisibleRows(3);
        view.setModel(&model);
        const int two = view.sizeHint().height();
        for (int i = 0; i < 5; ++i) {
            model.appendRow(new QStandardItem(u"x"_s));
        }
        const int three = view.sizeHint().height();
        QCOMPARE(three - two, view.verticalHeader()->defaultSectionSize());
    }

    void letsGoOfTheModelBefore()
    {
        TableView view;
        {
            QStandardItemModel first;
            fill(first);
            view.setModel(&first);
            view.setModel(nullptr);
        }
        QCOMPARE(view.selectionAsTsv(), QString());
    }
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
