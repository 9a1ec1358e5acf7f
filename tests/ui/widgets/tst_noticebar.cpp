// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/noticebar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Notice error(const QString &text)
{
    return {Severity::Error, text, {}, {}};
}

} // namespace

class TestNoticeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenUntilThereIsANotice()
    {
        NoticeBar bar;
        QVERIFY(bar.isHidden());
        bar.show(error(u"Something broke."_s));
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.text(), u"Something broke."_s);
    }

    void countsTheSameNoticeInsteadOfQueueingIt()
    {
        NoticeBar bar;
        bar.show(error(u"Same."_s));
        bar.show(error(u"Other."_s));
        bar.show(error(u"Same."_s));
        bar.show(error(u"Same."_s));
        QCOMPARE(bar.count(), 2);
        QVERIFY2(bar.text().contains(u"3"_s), qPrintable(bar.text()));
    }

    void theNoticeBeforeComesBack()
    {
        NoticeBar bar;
        bar.show(error(u"First."_s));
        bar.show(error(u"Second."_s));
        bar.dismiss();
        QCOMPARE(bar.text(), u"First."_s);
        bar.dismiss();
        QVERIFY(bar.isHidden());
        bar.dismiss(); // nothing left: no harm
        QCOMPARE(bar.count(), 0);
    }

    void newsReplaceANote()
    {
        NoticeBar bar;
        bar.show({Severity::Note, u"Done."_s, {}, {}});
        bar.show({Severity::Note, u"Done too."_s, {}, {}});
        QCOMPARE(bar.count(), 1);
        QCOMPARE(bar.text(), u"Done too."_s);
    }

    void anOfferDoesNotComeBack()
    {
        NoticeBar bar;
        bar.show(error(u"Broken."_s));
        bar.show({Severity::Warning, u"Imported, with findings."_s, u"Undo"_s, [] {}});
        bar.show(error(u"Broken elsewhere."_s));
        bar.dismiss();
        QCOMPARE(bar.text(), u"Broken."_s);
        QVERIFY(bar.findChild<QPushButton *>(u"noticeAction"_s)->isHidden());
    }

    void aNoteGoesByItself()
    {
        NoticeBar bar;
        bar.setNoteLifetime(1);
        bar.show({Severity::Note, u"Done."_s, {}, {}});
        QTRY_VERIFY(bar.isHidden());
    }

    void anErrorAndAnOfferStay()
    {
        NoticeBar bar;
        bar.setNoteLifetime(1);
        bar.show({Severity::Note, u"Imported."_s, u"Undo"_s, [] {}});
        bar.show(error(u"Broken."_s));
        QTest::qWait(30);
        QCOMPARE(bar.text(), u"Broken."_s);
    }

    void theActionRunsOnceAndMayShowANotice()
    {
        NoticeBar bar;
        int runs = 0;
        bar.show({Severity::Note, u"Imported."_s, u"&Undo"_s, [&bar, &runs] {
                      ++runs;
                      bar.show({Severity::Note, u"Undone."_s, {}, {}});
                  }});
        bar.findChild<QPushButton *>(u"noticeAction"_s)->click();
        QCOMPARE(runs, 1);
        QCOMPARE(bar.text(), u"Undone."_s);
        QVERIFY(bar.findChild<QPushButton *>(u"noticeAction"_s)->isHidden());
    }

    void closesByKeyboard()
    {
        NoticeBar bar;
        bar.show(error(u"Broken."_s));
        auto *close = bar.findChild<QToolButton *>(u"noticeDismiss"_s);
        QVERIFY(close->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(close, Qt::Key_Space);
        QVERIFY(bar.isHidden());
        bar.show(error(u"Again."_s));
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
    }
};

QTEST_MAIN(TestNoticeBar)
#include "tst_noticebar.moc"
