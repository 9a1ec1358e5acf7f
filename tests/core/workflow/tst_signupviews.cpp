// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/signups/signupviews.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

class TestSignupViews : public QObject
{
    Q_OBJECT

private slots:
    void comeBackAfterOpeningAgain()
    {
        WorkspaceFixture fixture;
        QVERIFY(must(loadSignupViews(*fixture.workspace)).empty());
        const SignupView vetting{u"Vetting"_s, u"leader:yes \"a b\""_s, {u"name"_s, u"tz"_s}, u"tz"_s, true, u"team"_s};
        const SignupView all{u"all"_s, {}, {}, {}, false, u"none"_s};
        must(saveSignupView(*fixture.workspace, vetting));
        must(saveSignupView(*fixture.workspace, all));
        fixture.reopen();
        QCOMPARE(must(loadSignupViews(*fixture.workspace)), (std::vector<SignupView>{all, vetting}));
    }

    void oneOfTheSameNameIsReplaced()
    {
        WorkspaceFixture fixture;
        must(saveSignupView(*fixture.workspace, {u"Mine"_s, u"ada"_s, {}, {}, false, {}}));
        must(saveSignupView(*fixture.workspace, {u" MINE "_s, u"bo"_s, {}, {}, false, {}}));
        const auto views = must(loadSignupViews(*fixture.workspace));
        QCOMPARE(views.size(), size_t(1));
        QCOMPARE(views.front().name, u"MINE"_s);
        QCOMPARE(views.front().query, u"bo"_s);
        must(removeSignupView(*fixture.workspace, u"mine"_s));
        must(removeSignupView(*fixture.workspace, u"mine"_s));
        QVERIFY(must(loadSignupViews(*fixture.workspace)).empty());
        QVERIFY(!saveSignupView(*fixture.workspace, {u" "_s, {}, {}, {}, false, {}}).ok());
    }
};

QTEST_GUILESS_MAIN(TestSignupViews)
#include "tst_signupviews.moc"
