// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/formbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestFormBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRulesWithoutAnnouncingThem()
    {
        FormBar bar;
        QSignalSpy changed(&bar, &FormBar::rulesChanged);
        TeamRules rules;
        rules.minSize = 3;
        rules.maxSize = 4;
        rules.maxArcMinutes = 150;
        rules.strangersOnly = false;
        rules.skillWeights[u"git"_s] = 0.5;
        bar.setRules(rules);
        QCOMPARE(bar.rules(), rules); // with what the bar does not show
        QCOMPARE(changed.size(), 0);
        bar.findChild<QDoubleSpinBox *>(u"teamMaxArc"_s)->setValue(4.25);
        QCOMPARE(bar.rules().maxArcMinutes, 255);
        bar.findChild<QCheckBox *>(u"teamLeader"_s)->click();
        QCOMPARE(bar.rules().leaderNeeded, false);
        QCOMPARE(changed.size(), 2);
    }

    void theRangeOfSizesStaysARange()
    {
        FormBar bar;
        auto *least = bar.findChild<QSpinBox *>(u"teamMinSize"_s);
        auto *most = bar.findChild<QSpinBox *>(u"teamMaxSize"_s);
        least->setValue(9);
        QCOMPARE(most->value(), 9);
        most->setValue(4);
        QCOMPARE(least->value(), 4);
        TeamRules rules;
        rules.minSize = 20;
        rules.maxSize = 30;
        bar.setRules(rules);
        QCOMPARE(bar.rules().minSize, 20);
        QCOMPARE(bar.rules().maxSize, 30);
    }

    void seedAndEffort()
    {
        FormBar bar;
        QCOMPARE(bar.options().seed, quint64(1));
        QCOMPARE(bar.options().seconds, 0.0);
        bar.findChild<QLineEdit *>(u"teamSeed"_s)->setText(u"123456789012345678"_s);
        QCOMPARE(bar.options().seed, quint64(123456789012345678));
        bar.findChild<QLineEdit *>(u"teamSeed"_s)->clear();
        QCOMPARE(bar.options().seed, quint64(1));
        bar.findChild<QComboBox *>(u"teamEffort"_s)->setCurrentIndex(1);
        QCOMPARE(bar.options().seconds, 5.0);
    }
};

QTEST_MAIN(TestFormBar)
#include "tst_formbar.moc"
