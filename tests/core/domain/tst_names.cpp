// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/event.h"
#include "domain/field.h"
#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "domain/importpreview.h"
#include "domain/judging.h"
#include "domain/signup.h"

#include <QSet>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every value of E has a name of its own that reads back, also in the other case; `last` is its last value, with its
/// word in files, which must not change.
template <typename E>
void verifyNames(E last, QLatin1String lastName)
{
    constexpr size_t count = EnumNames<E>::names.size();
    QCOMPARE(count, size_t(last) + 1);
    QCOMPARE(nameOf(last), QString(lastName));
    QSet<QString> seen;
    for (size_t i = 0; i < count; ++i) {
        const QString name = nameOf(static_cast<E>(i));
        QVERIFY(!name.isEmpty());
        QVERIFY2(!seen.contains(name.toLower()), qPrintable(name));
        seen.insert(name.toLower());
        QCOMPARE(fromName<E>(name), static_cast<E>(i));
        QCOMPARE(fromName<E>(name.toUpper()), static_cast<E>(i));
        QCOMPARE(fromName<E>(name.toLower()), static_cast<E>(i));
    }
    QVERIFY(!fromName<E>(u"").has_value());
    QVERIFY(!fromName<E>(u"no such name").has_value());
    QVERIFY(!fromName<E>(QString(nameOf(last) + u' ')).has_value());
}

} // namespace

class NamesTest : public QObject
{
    Q_OBJECT

private slots:
    void eventKind() { verifyNames(EventKind::Space, "space"_L1); }
    void stage() { verifyNames(Stage::Finished, "finished"_L1); }
    void willingness() { verifyNames(Willingness::Yes, "yes"_L1); }
    void overwriteFor() { verifyNames(OverwriteFor::Team, "team"_L1); }
    void importSource() { verifyNames(ImportSource::History, "history"_L1); }
    void rowState() { verifyNames(RowState::Superseded, "superseded"_L1); }
    void judgingPhase() { verifyNames(JudgingPhase::Published, "published"_L1); }
    void markState() { verifyNames(MarkState::CouldNotRun, "COULD_NOT_RUN"_L1); }
    void stepKind() { verifyNames(StepKind::DeleteRole, "delete-role"_L1); }
    void driftKind() { verifyNames(DriftKind::Changed, "changed"_L1); }
    void roleFor() { verifyNames(RoleFor::Nobody, "nobody"_L1); }
    void signupStatus() { verifyNames(SignupStatus::NoShow, "no-show"_L1); }

    void theContractsWordsStay()
    {
        QCOMPARE(nameOf(EventKind::TeamJam), u"team-jam"_s);
        QCOMPARE(nameOf(Stage::Signups), u"signups"_s);
        QCOMPARE(nameOf(MarkState::NotApplicable), u"NA"_s);
        QCOMPARE(nameOf(MarkState::Recused), u"RECUSED"_s);
        QCOMPARE(nameOf(ImportSource::Confirmation), u"confirmation"_s);
        QCOMPARE(nameOf(JudgingPhase::Frozen), u"frozen"_s);
    }
};

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
