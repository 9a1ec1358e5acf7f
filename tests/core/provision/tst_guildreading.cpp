// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisionsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A bot that was not given the list of members.
std::optional<Response> withoutTheList(const Request &request)
{
    const bool list = request.path.contains("/members?"_L1);
    return list ? std::optional(Response{.status = 403, .body = QJsonObject{{u"code"_s, 50001}}}) : std::nullopt;
}

class Heard final : public Progress
{
public:
    void report(const ProgressStep &step) override { steps.push_back(step); }
    std::vector<ProgressStep> steps;
};

} // namespace

/// How a guild is read before anything is planned.
class tst_GuildReading : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC)};
    EventLoopTimers m_timers;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PracticeGuild> m_guild;
    EventRooms m_event = someTeams(10, 4);

    [[nodiscard]] GuildAccess access(RestClient &rest, const Cancel &cancel = {}, Progress *progress = nullptr,
                                     std::chrono::milliseconds stalest = std::chrono::milliseconds(0))
    {
        return {rest, m_clock, m_timers, m_guild->guildId(), cancel, stalest, progress};
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_guild = *PracticeGuild::open(m_dir->filePath(u"practice.log"_s), m_clock);
        QVERIFY(m_guild->addMembers(everybody(m_event)));
    }

    void cleanup()
    {
        m_guild.reset();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    // Before the first person is asked for, and after each: how many there are, and how long it takes at least.
    void saysHowManyPeopleAreLeft()
    {
        MortalTransport mortal(*m_guild);
        mortal.answer = withoutTheList;
        RestClient rest(mortal);
        Heard heard;
        const auto read =
            settleOrDie(takeSnapshot(access(rest, {}, &heard), {idsOf(m_event), false, {Snowflake(1)}}), mortal.dead);
        QVERIFY(*read);
        QCOMPARE(heard.steps.size(), size_t(41));
        QCOMPARE(heard.steps.front().done, 0);
        QCOMPARE(heard.steps.front().total, 40);
        QCOMPARE(heard.steps.front().secondsLeft, std::optional(8.0)); // five a second
        QCOMPARE(heard.steps[30].done, 30);
        QCOMPARE(heard.steps[30].secondsLeft, std::optional(2.0));
        QVERIFY(heard.steps.front().sentence.contains("40"_L1));
        QCOMPARE(heard.steps.back().secondsLeft, std::optional(0.0));
    }

    // Not when the answer comes, which may take as long as the network likes.
    void aCancelEndsTheReadingAtOnce()
    {
        MortalTransport mortal(*m_guild);
        const Cancel cancel;
        mortal.diesAt = [&cancel](const Request &request) {
            const bool person = request.path.endsWith("/members/1007"_L1);
            if (person) {
                cancel.request();
            }
            return person;
        };
        mortal.answer = withoutTheList;
        RestClient rest(mortal);
        const bool alive = false;
        const auto read =
            settleOrDie(takeSnapshot(access(rest, cancel), {idsOf(m_event), false, {Snowflake(1)}}), alive);
        QCOMPARE(read->error().kind, ErrorKind::Cancelled);
        QVERIFY(mortal.dead);
    }

    // The second reading of a guild that lacks something asks only for those who lack it.
    void nobodyIsLookedUpTwiceWithoutReason()
    {
        MortalTransport mortal(*m_guild);
        int people = 0;
        mortal.answer = [&people](const Request &request) -> std::optional<Response> {
            people += request.path.contains("/members/10"_L1) ? 1 : 0;
            return withoutTheList(request);
        };
        RestClient rest(mortal);
        JournalledObjects known;
        known[u"member:1003:team:1:role"_s] = {Snowflake(77), u"Person 1003"_s, {}, false, {}};
        const auto read = settleOrDie(takeSnapshot(access(rest, {}, nullptr, std::chrono::milliseconds(1)),
                                                   {idsOf(m_event), false, {Snowflake(1)}, known}),
                                      mortal.dead);
        QVERIFY(*read);
        QCOMPARE((*read)->members.size(), size_t(40));
        QCOMPARE(people, 40 + 1);
    }

    // A list without a room does not tell whether the room is gone or hidden from the bot.
    void aRoomThatIsNotListedIsAskedAboutByItself()
    {
        MortalTransport mortal(*m_guild);
        mortal.answer = [](const Request &request) -> std::optional<Response> {
            return request.path.endsWith("/channels/555"_L1)
                       ? std::optional(Response{.status = 403, .body = QJsonObject{{u"code"_s, 50001}}})
                       : std::nullopt;
        };
        RestClient rest(mortal);
        JournalledObjects known;
        known[u"team:1:channel:chat"_s] = {Snowflake(555), u"hidden"_s, {}, false, {}};
        known[u"team:2:channel:chat"_s] = {Snowflake(556), u"gone"_s, {}, false, {}};
        known[u"team:2:role"_s] = {Snowflake(557), u"gone"_s, {}, false, {}};
        const auto read = settleOrDie(takeSnapshot(access(rest), {{}, false, {}, known}), mortal.dead);
        QVERIFY(*read);
        QCOMPARE((*read)->hidden, std::set<Snowflake>{Snowflake(555)});
        QCOMPARE((*read)->reads, 4 + 2);
    }

    // What is moved keeps the name on record that it was made with, or nobody would see that it was renamed.
    void aRoomThatIsMovedKeepsItsNameOnRecord()
    {
        RestClient rest(*m_guild);
        const bool alive = false;
        const Channel made = **settleOrDie(
            rest.createChannel(m_guild->guildId(), {{}, channeltype::Text, u"pub"_s, {}, {}, 0, {}}, {}), alive);
        const auto guild = settleOrDie(takeSnapshot(access(rest), {}), alive);
        const Channel &category = (*guild)->channels.at(3);
        QCOMPARE(category.type, channeltype::Category);
        MemoryJournal journal;
        journal.made[u"news:chat"_s] = {made.id, u"news"_s, u"news"_s, false, {}};
        Step step;
        step.key = u"news:chat"_s;
        step.kind = StepKind::EditChannel;
        step.changes = StepChange::Parent;
        step.object = made.id;
        step.name = u"news"_s;
        step.parent.id = category.id;
        Plan plan;
        plan.guild = m_guild->guildId();
        plan.steps << step;
        NoProgress progress;
        Run run(access(rest), journal, plan, {}, progress);
        QVERIFY(*settleOrDie(run.start(), alive));
        QCOMPARE(journal.made.at(u"news:chat"_s).name, u"news"_s);
        QVERIFY(journal.intents.empty());
        const auto after = settleOrDie(takeSnapshot(access(rest), {}), alive);
        QCOMPARE((*after)->channel(made.id)->parent, category.id);
        QCOMPARE((*after)->channel(made.id)->name, u"pub"_s);
    }
};

QTEST_GUILESS_MAIN(tst_GuildReading)
#include "tst_guildreading.moc"
