// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/filterchips.h"
#include "ui/widgets/layout/flowlayout.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestFilterChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesWhatIsDown()
    {
        FilterChips chips;
        chips.setChips({{1, u"New"_s, 3}, {2, u"Rejected"_s, 1}});
        QVERIFY(chips.chosen().isEmpty());
        QSignalSpy changed(&chips, &FilterChips::chosenChanged);
        chips.findChild<QToolButton *>(u"chip-2"_s)->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().value<QSet<int>>(), QSet<int>{2});
        chips.findChild<QToolButton *>(u"chip-1"_s)->click();
        QCOMPARE(chips.chosen(), (QSet<int>{1, 2}));
    }

    void keepsWhatIsDownAndStillThere()
    {
        FilterChips chips;
        chips.setChips({{1, u"New"_s, 3}, {2, u"Rejected"_s, 1}});
        chips.choose({1, 2});
        QSignalSpy changed(&chips, &FilterChips::chosenChanged);
        chips.setChips({{1, u"New"_s, 4}});
        QCOMPARE(chips.chosen(), QSet<int>{1});
        QCOMPARE(changed.size(), 1); // the rejected are gone, and with them the wish to see them
        chips.setChips({{1, u"New"_s, 5}});
        QCOMPARE(changed.size(), 1);
    }

    void wrapsWhereThereIsNoRoom()
    {
        QWidget box;
        auto *layout = new FlowLayout(&box, 8);
        for (int i = 0; i < 4; ++i) {
            auto *item = new QWidget(&box);
            item->setFixedSize(100, 20);
            layout->addWidget(item);
        }
        QCOMPARE(layout->heightForWidth(4 * 100 + 3 * 8), 20);
        QCOMPARE(layout->heightForWidth(4 * 100 + 3 * 8 - 1), 2 * 20 + 8);
        QCOMPARE(layout->heightForWidth(100), 4 * 20 + 3 * 8);
        QCOMPARE(layout->minimumSize(), QSize(100, 20));
        QWidget other;
        auto *close = new FlowLayout(&other, 24, 4); // lines nearer to one another than what stands in them
        for (int i = 0; i < 2; ++i) {
            auto *item = new QWidget(&other);
            item->setFixedSize(100, 20);
            close->addWidget(item);
        }
        QCOMPARE(close->heightForWidth(2 * 100 + 24), 20);
        QCOMPARE(close->heightForWidth(2 * 100), 2 * 20 + 4);
    }
};

QTEST_MAIN(TestFilterChips)
#include "tst_filterchips.moc"
