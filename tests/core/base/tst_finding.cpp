// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/finding.h"

#include <QStringList>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Finding finding(Severity severity, const QString &key)
{
    return {severity, key, {}, {}, {}};
}

} // namespace

class FindingTest : public QObject
{
    Q_OBJECT

private slots:
    void severitiesHaveTheirWords()
    {
        QCOMPARE(severityName(Severity::Note), u"note"_s);
        QCOMPARE(severityName(Severity::Warning), u"warning"_s);
        QCOMPARE(severityName(Severity::Error), u"error"_s);
    }

    void onlyErrorsAreErrors()
    {
        Findings findings;
        QVERIFY(!hasErrors(findings));
        findings << finding(Severity::Note, u"a"_s) << finding(Severity::Warning, u"b"_s);
        QVERIFY(!hasErrors(findings));
        findings << finding(Severity::Error, u"c"_s);
        QVERIFY(hasErrors(findings));
    }

    void sortsWorstFirstAndKeepsEqualsInOrder()
    {
        Findings findings = {finding(Severity::Note, u"n1"_s),    finding(Severity::Error, u"e1"_s),
                             finding(Severity::Warning, u"w1"_s), finding(Severity::Note, u"n2"_s),
                             finding(Severity::Error, u"e2"_s),   finding(Severity::Warning, u"w2"_s)};
        sortWorstFirst(findings);
        QStringList keys;
        for (const Finding &one : findings) {
            keys << one.key;
        }
        QCOMPARE(keys.join(u' '), u"e1 e2 w1 w2 n1 n2"_s);
    }

    void aPlaceIsEmptyOnlyWithoutAnyPart()
    {
        QVERIFY(Place().isEmpty());
        QVERIFY(!(Place{u"f.csv"_s, 0, {}, {}}).isEmpty());
        QVERIFY(!(Place{{}, 3, {}, {}}).isEmpty());
        QVERIFY(!(Place{{}, 0, u"Email"_s, {}}).isEmpty());
        QVERIFY(!(Place{{}, 0, {}, u"Ada"_s}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(FindingTest)
#include "tst_finding.moc"
