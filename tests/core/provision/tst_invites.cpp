// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/teardown.h"
#include "provisionsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// Invites on the practice guild: made, replaced, revoked.
class tst_Invites : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC)};
    EventLoopTimers m_timers;
    std::unique_ptr<PracticeGuild> m_guild;
    MemoryJournal m_journal;
    EventRooms m_event{u"PyDays"_s, {}, {}, {}};

    [[nodiscard]] GuildAccess access(RestClient &rest)
    {
        return {rest, m_clock, m_timers, m_guild->guildId(), {}, std::chrono::milliseconds(0)};
    }
    [[nodiscard]] QJsonArray invites() const { return m_guild->snapshot()["invites"_L1].toArray(); }

    RunReport run(bool teardown)
    {
        RestClient rest(*m_guild);
        const bool alive = false;
        const GuildSnapshot guild =
            **settleOrDie(takeSnapshot(access(rest), {{}, false, {}, m_journal.objects()}), alive);
        const Plan plan = teardown ? planTeardown(guild, m_journal.objects())
                                   : makePlan(guild, guestSpaceTemplate(), m_event, m_journal.objects());
        NoProgress progress;
        Run run(access(rest), m_journal, plan, {}, progress);
        return **settleOrDie(run.start(), alive);
    }

private slots:
    void initTestCase()
    {
        m_guild = *PracticeGuild::open(m_dir.filePath(u"practice.log"_s), m_clock);
        m_event.holders[u"participants"_s] = {{Snowflake(503), u"Pat"_s, u"person-3"_s}};
    }

    void cleanup()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void anInviteThatIsReplacedIsRevoked()
    {
        QVERIFY(run(false).done);
        QCOMPARE(invites().size(), 1);
        const QString first = m_journal.made.at(u"member:503:invite"_s).note;
        m_journal.made.at(u"member:503:invite"_s).doneAt = m_clock.now();
        m_event.holders[u"speakers"_s] = {{Snowflake(503), u"Pat"_s, u"person-3"_s}};
        QVERIFY(run(false).done);
        QCOMPARE(invites().size(), 1);
        QCOMPARE(invites().at(0)["roles"_L1].toArray().size(), 2);
        QVERIFY(m_journal.made.at(u"member:503:invite"_s).note != first);
        m_journal.made.at(u"member:503:invite"_s).doneAt = m_clock.now();
        QCOMPARE(run(false).writes, 0);
    }

    // Whoever accepted it has used it up; what is gone is done.
    void anInviteThatIsGoneIsDone()
    {
        m_journal.made[u"member:504:invite"_s] = {
            {}, u"Olga"_s, u"https://discord.gg/used\nspeakers:role"_s, false, {}};
        const RunReport report = run(true);
        QVERIFY(report.done);
        QVERIFY(invites().isEmpty());
        QVERIFY(!m_journal.made.contains(u"member:503:invite"_s));
        QVERIFY(!m_journal.made.contains(u"member:504:invite"_s));
        QVERIFY(m_journal.intents.empty());
    }
};

QTEST_GUILESS_MAIN(tst_Invites)
#include "tst_invites.moc"
