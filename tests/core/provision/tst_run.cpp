// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/guild/stepkeys.h"
#include "provision/afterwards/announcement.h"
#include "provisionsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome {
    std::optional<Result<RunReport>> result; ///< empty when the process died
    RunReport report;
    int requests = 0;
    int writes = 0;
};

struct Attempt {
    int deathAt = -1;
    bool afterwards = false;
    bool settleFirst = true; ///< before planning, as workflow does; else the run has to do it
    int cancelAtStep = -1;
    std::function<std::optional<Response>(const Request &)> answer = {};
    std::function<std::optional<Response>(PracticeGuild &, const Request &)> before = {}; ///< the same, with the guild
    std::function<bool(const Request &)> diesAt = {};
};

bool makesTeamRole(const Request &request)
{
    return request.verb == Verb::Post && request.path.endsWith("/roles"_L1) &&
           request.body["name"_L1].toString() == "Team Number 1"_L1;
}

class CancelAtStep final : public Progress
{
public:
    CancelAtStep(Cancel cancel, int step)
        : m_cancel(std::move(cancel))
        , m_step(step)
    {
    }
    void report(const ProgressStep &step) override
    {
        reports << step.done;
        if (step.done >= m_step && m_step >= 0) {
            m_cancel.request();
        }
    }
    QList<qint64> reports;

private:
    Cancel m_cancel;
    int m_step;
};

} // namespace

class tst_Run : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC)};
    EventLoopTimers m_timers;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MemoryJournal> m_journal;

    [[nodiscard]] QString file() const { return m_dir->filePath(u"practice.log"_s); }
    [[nodiscard]] std::unique_ptr<PracticeGuild> openGuild() const { return *PracticeGuild::open(file(), m_clock); }

    [[nodiscard]] GuildAccess access(RestClient &rest, const PracticeGuild &guild, const Cancel &cancel = {})
    {
        return {rest, m_clock, m_timers, guild.guildId(), cancel, std::chrono::milliseconds(0)};
    }

    void startAfresh(const EventRooms &event)
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<MemoryJournal>();
        QVERIFY(openGuild()->addMembers(everybody(event)));
    }

    // One life of the program: opens everything, settles, reads, plans, runs.
    Outcome apply(const EventRooms &event, const Attempt &attempt = {})
    {
        const std::unique_ptr<PracticeGuild> guild = openGuild();
        MortalTransport mortal(*guild);
        mortal.deathAt = attempt.deathAt;
        mortal.afterwards = attempt.afterwards;
        mortal.answer = attempt.answer;
        if (attempt.before) {
            mortal.answer = [&](const Request &request) { return attempt.before(*guild, request); };
        }
        mortal.diesAt = attempt.diesAt;
        RestClient rest(mortal);
        Outcome outcome;
        if (attempt.settleFirst) {
            const auto settled = settleOrDie(settleOpenIntents(access(rest, *guild), *m_journal), mortal.dead);
            if (!settled) {
                return outcome;
            }
            if (!*settled) {
                outcome.result = settled->error();
                return outcome;
            }
        }
        const auto snapshot = settleOrDie(
            takeSnapshot(access(rest, *guild), {idsOf(event), false, {}, m_journal->objects()}), mortal.dead);
        if (!snapshot) {
            return outcome;
        }
        const Plan plan = makePlan(**snapshot, pythonDiscordTemplate(), event, m_journal->objects());
        const Cancel cancel;
        CancelAtStep progress(cancel, attempt.cancelAtStep);
        Run run(access(rest, *guild, cancel), *m_journal, plan, {}, progress);
        outcome.result = settleOrDie(run.start(), mortal.dead);
        outcome.report = run.report();
        outcome.requests = mortal.requests;
        outcome.writes = mortal.writes;
        return outcome;
    }

    [[nodiscard]] QByteArray state() const { return withoutIds(openGuild()->snapshot()); }

private slots:
    // What waited for a dead transport goes away by events.
    void cleanup()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void doesThePlan()
    {
        const EventRooms event = someTeams(3, 4);
        startAfresh(event);
        const Outcome outcome = apply(event);
        QVERIFY(outcome.result && *outcome.result);
        const RunReport report = **outcome.result;
        QVERIFY(report.done);
        QCOMPARE(report.created, 4 + 1 + 1 + 3);
        QCOMPARE(report.changed, 12 + 3);
        QCOMPARE(report.writes, 24);
        QCOMPARE(report.reads, 0);
        QVERIFY(m_journal->intents.empty());
        const QJsonObject guild = openGuild()->snapshot();
        QCOMPARE(guild["roles"_L1].toArray().size(), 5 + 4);
        QCOMPARE(guild["channels"_L1].toArray().size(), 4 + 1 + 1 + 3);
        const QJsonArray members = guild["members"_L1].toArray();
        for (const QJsonValue &member : members) {
            const bool leads = member["id"_L1].toString().toInt() % 4 == 1;
            QCOMPARE(member["roles"_L1].toArray().size(), leads ? 2 : 1);
        }
        const QJsonObject room = guild["channels"_L1].toArray().last().toObject();
        QCOMPARE(room["name"_L1].toString(), u"team-number-3"_s);
        QCOMPARE(room["permission_overwrites"_L1].toArray().size(), 6);
    }

    void doesItOnce()
    {
        const EventRooms event = someTeams(3, 4);
        startAfresh(event);
        QVERIFY(*apply(event).result);
        const QByteArray before = state();
        const int records = m_journal->records;
        const Outcome again = apply(event);
        QVERIFY(again.result && *again.result);
        QCOMPARE((*again.result)->writes, 0);
        QCOMPARE(again.writes, 0);
        QCOMPARE((*again.result)->leftAlone, 24);
        QCOMPARE(m_journal->records, records);
        QCOMPARE(state(), before);
    }

    // Killed before and after every single request of a whole apply, reads included, and applied again.
    void killedAnywhereItEndsTheSame_data()
    {
        QTest::addColumn<bool>("afterwards");
        QTest::addColumn<bool>("settleFirst");
        QTest::newRow("before the request, settled before planning") << false << true;
        QTest::newRow("after the request, settled before planning") << true << true;
        QTest::newRow("before the request, settled by the run") << false << false;
        QTest::newRow("after the request, settled by the run") << true << false;
    }
    void killedAnywhereItEndsTheSame()
    {
        QFETCH(bool, afterwards);
        QFETCH(bool, settleFirst);
        const EventRooms event = someTeams(3, 2);
        startAfresh(event);
        const int requests = apply(event).requests;
        const QByteArray whole = state();
        QVERIFY(requests > 20);
        for (int death = 0; death < requests; ++death) {
            startAfresh(event);
            const Outcome killed = apply(event, {.deathAt = death, .afterwards = afterwards});
            QVERIFY2(!killed.result, qPrintable(QString::number(death)));
            const Outcome resumed = apply(event, {.settleFirst = settleFirst});
            QVERIFY(resumed.result);
            QVERIFY2(resumed.result->ok(), resumed.result->ok() ? "" : qPrintable(resumed.result->error().sentence()));
            QVERIFY(m_journal->intents.empty());
            QCOMPARE(state(), whole);
            QCOMPARE(apply(event).writes, 0);
        }
    }

    // Killed over and over, a few requests further each time.
    void killedAgainAndAgainItEndsTheSame()
    {
        const EventRooms event = someTeams(4, 3);
        startAfresh(event);
        apply(event);
        const QByteArray whole = state();
        startAfresh(event);
        int lives = 0;
        for (bool alive = false; !alive; ++lives) {
            QVERIFY(lives < 100);
            const Outcome outcome = apply(event, {.deathAt = 8 + lives % 5, .afterwards = lives % 2 == 0});
            QVERIFY(!outcome.result || *outcome.result);
            alive = outcome.result.has_value();
        }
        QVERIFY(lives > 5);
        QCOMPARE(state(), whole);
    }

    void aLostAnswerIsSettledAndTheRunGoesOn()
    {
        const EventRooms event = someTeams(1, 1);
        startAfresh(event);
        QVERIFY(*apply(event).result);
        const QByteArray whole = state();
        for (const bool carriedOut : {true, false}) {
            startAfresh(event);
            bool lost = false;
            const Outcome outcome =
                apply(event, {.before = [&](PracticeGuild &guild, const Request &request) -> std::optional<Response> {
                          if (lost || request.body["name"_L1].toString() != "Team Number 1"_L1) {
                              return std::nullopt;
                          }
                          lost = true;
                          if (carriedOut) {
                              guild.send(request); // and the answer gets lost
                          }
                          return Response{.status = 502};
                      }});
            QVERIFY2(*outcome.result,
                     qPrintable(outcome.result->ok() ? QString() : outcome.result->error().sentence()));
            QVERIFY(lost);
            QVERIFY(m_journal->intents.empty());
            QCOMPARE(state(), whole);
            QCOMPARE(apply(event).writes, 0);
        }
    }

    // Nobody hears anything any more: the run gives up, what is in doubt stays on record, and the next one settles it.
    void aDeadServerLeavesTheStepInDoubtAndTheNextApplySettlesIt()
    {
        const EventRooms event = someTeams(1, 1);
        startAfresh(event);
        QVERIFY(*apply(event).result);
        const QByteArray whole = state();
        startAfresh(event);
        bool down = false;
        const Outcome outcome =
            apply(event, {.before = [&](PracticeGuild &guild, const Request &request) -> std::optional<Response> {
                      if (!down && request.body["name"_L1].toString() == "Team Number 1"_L1) {
                          down = true;
                          guild.send(request);
                      }
                      return down ? std::optional(Response{.status = 502}) : std::nullopt;
                  }});
        QVERIFY(!*outcome.result);
        QCOMPARE(outcome.result->error().kind, ErrorKind::Remote);
        QVERIFY(!outcome.report.done);
        QVERIFY(m_journal->intents.contains(u"team:1:role"_s));
        QVERIFY(*apply(event).result);
        QVERIFY(m_journal->intents.empty());
        QCOMPARE(state(), whole);
    }

    // Discord gives the oldest hundred after an id.
    void aMessageInABusyRoomIsFound()
    {
        startAfresh(someTeams(1, 1));
        const std::unique_ptr<PracticeGuild> guild = openGuild();
        MortalTransport mortal(*guild);
        RestClient rest(mortal);
        const StepIntent intent{.key = u"announcement:x:team:1"_s,
                                .kind = StepKind::PostMessage,
                                .name = {},
                                .after = Snowflake(1000),
                                .marker = {},
                                .channel = Snowflake(7),
                                .text = u"Hello"_s};
        const auto message = [](int id, const QString &text, bool bot) {
            return QJsonObject{{u"id"_s, QString::number(id)},
                               {u"channel_id"_s, u"7"_s},
                               {u"content"_s, text},
                               {u"author"_s, QJsonObject{{u"id"_s, u"5"_s}, {u"username"_s, u"u"_s}, {u"bot"_s, bot}}}};
        };
        QStringList asked;
        mortal.answer = [&](const Request &request) -> std::optional<Response> {
            asked << request.path.section(u"after="_s, 1);
            QJsonArray page;
            if (asked.constLast() == "1000"_L1) {
                for (int id = 1100; id > 1000; --id) {
                    page << message(id, u"Chatter"_s, false);
                }
            } else {
                page << message(1102, u"Chatter"_s, false) << message(1101, u"Hello"_s, true);
            }
            return Response{.status = 200, .body = page};
        };
        const auto settled = settleOrDie(settleIntents(access(rest, *guild), {intent}, {}), mortal.dead);
        QVERIFY2(*settled, qPrintable(settled->ok() ? QString() : settled->error().sentence()));
        QCOMPARE(asked, QStringList({u"1000"_s, u"1100"_s}));
        QCOMPARE((*settled)->done.size(), size_t(1));
        QCOMPARE((*settled)->done.front().made.id, Snowflake(1101));
    }

    // What was sent into a room that the bot cannot see any more keeps nobody else waiting, and is not sent twice.
    void aRoomThatShutsTheBotOutLeavesItsMessageInDoubt()
    {
        const EventRooms event = someTeams(1, 1);
        startAfresh(event);
        QVERIFY(*apply(event).result);
        const auto room = m_journal->made.find(u"team:1:channel:chat"_s);
        QVERIFY(room != m_journal->made.end());
        GuildTemplate rooms = pythonDiscordTemplate();
        const AnnouncementTemplate greeting{u"hi"_s, u"Hi"_s, {}, u"Hello"_s, {}};
        const QString key = stepkey::announcement(u"hi"_s, event.teams.front().id);
        m_journal->intents[key] = {.key = key,
                                   .kind = StepKind::PostMessage,
                                   .name = {},
                                   .after = Snowflake(1),
                                   .marker = {},
                                   .channel = room->second.id,
                                   .text = u"Hello"_s};
        const std::unique_ptr<PracticeGuild> guild = openGuild();
        MortalTransport mortal(*guild);
        RestClient rest(mortal);
        mortal.answer = [](const Request &request) -> std::optional<Response> {
            return request.path.contains("/messages?"_L1)
                       ? std::optional(Response{.status = 403, .body = QJsonObject{{u"code"_s, 50001}}})
                       : std::nullopt;
        };
        QVERIFY(*settleOrDie(settleOpenIntents(access(rest, *guild), *m_journal), mortal.dead));
        QVERIFY(m_journal->intents.contains(key)); // still not known
        const auto snapshot = settleOrDie(
            takeSnapshot(access(rest, *guild), {idsOf(event), false, {}, m_journal->objects()}), mortal.dead);
        const auto planned = [&](const QSet<QString> &inDoubt) {
            PlanOptions options;
            options.inDoubt = inDoubt;
            return planAnnouncement(**snapshot, rooms, event, m_journal->objects(), greeting, {}, options);
        };
        QCOMPARE(planned({}).steps.size(), qsizetype(1));
        const Plan doubtful = planned({key});
        QVERIFY(doubtful.steps.isEmpty());
        QCOMPARE(doubtful.findings.size(), qsizetype(1));
        QCOMPARE(doubtful.findings.constFirst().key, u"provision.in-doubt"_s);
        mortal.answer = nullptr; // it is let in again, and there is no such message
        QVERIFY(*settleOrDie(settleOpenIntents(access(rest, *guild), *m_journal), mortal.dead));
        QVERIFY(m_journal->intents.empty());
    }

    void aRefusalLeavesNothingInDoubt()
    {
        const EventRooms event = someTeams(1, 1);
        startAfresh(event);
        const Outcome outcome = apply(event, {.answer = [](const Request &request) -> std::optional<Response> {
                                          if (request.body["name"_L1].toString() != "CODE JAM"_L1) {
                                              return std::nullopt;
                                          }
                                          return Response{.status = 400, .body = QJsonObject{{u"code"_s, 30013}}};
                                      }});
        QVERIFY(!*outcome.result);
        const QString where = outcome.result->error().where; // a place, no sentence
        QVERIFY2(where.startsWith("CODE JAM (POST /guilds/"_L1), qPrintable(where));
        QVERIFY(m_journal->intents.empty());
        QVERIFY(*apply(event).result);
    }

    // A role of the same name, made by somebody else at the very time the program was dead, is not taken for the run's.
    void neverAdoptsSomebodyElses()
    {
        const EventRooms event = someTeams(1, 1);
        startAfresh(event);
        QVERIFY(!apply(event, {.diesAt = makesTeamRole}).result);
        QVERIFY(m_journal->intents.contains(u"team:1:role"_s));
        Snowflake foreign;
        {
            const std::unique_ptr<PracticeGuild> guild = openGuild();
            RestClient rest(*guild);
            Role namesake;
            namesake.name = u"Team Number 1"_s;
            foreign = rest.createRole(guild->guildId(), namesake, u"by hand"_s).result()->id;
        }
        QVERIFY(*apply(event).result);
        QVERIFY(m_journal->made.at(u"team:1:role"_s).id != foreign);
        int namesakes = 0;
        const QJsonArray roles = openGuild()->snapshot()["roles"_L1].toArray();
        for (const QJsonValue &role : roles) {
            namesakes += role["name"_L1] == "Team Number 1"_L1 ? 1 : 0;
        }
        QCOMPARE(namesakes, 2);
    }

    void withoutTheAuditLogItGoesByNameAndAge()
    {
        const EventRooms event = someTeams(1, 1);
        const auto noLog = [](const Request &request) -> std::optional<Response> {
            const bool log = request.path.contains("audit-logs"_L1);
            return log ? std::optional(Response{.status = 403, .body = QJsonObject{{u"code"_s, 50013}}}) : std::nullopt;
        };
        startAfresh(event);
        QVERIFY(!apply(event, {.afterwards = true, .diesAt = makesTeamRole}).result);
        QVERIFY(*apply(event, {.answer = noLog}).result);
        QCOMPARE(openGuild()->snapshot()["roles"_L1].toArray().size(), 5 + 2);
        // Two of them: a person has to look.
        startAfresh(event);
        QVERIFY(!apply(event, {.afterwards = true, .diesAt = makesTeamRole}).result);
        {
            const std::unique_ptr<PracticeGuild> guild = openGuild();
            RestClient rest(*guild);
            Role namesake;
            namesake.name = u"Team Number 1"_s;
            QVERIFY(rest.createRole(guild->guildId(), namesake, {}).result().ok());
        }
        const Outcome unclear = apply(event, {.answer = noLog});
        QVERIFY(!*unclear.result);
        QVERIFY(!m_journal->intents.empty());
        QCOMPARE(unclear.writes, 0);
    }

    // The others are done, the report says what was not, and is no success.
    void aRoomThatIsRefusedStopsNobodyElse()
    {
        const EventRooms event = someTeams(3, 2);
        startAfresh(event);
        const Outcome outcome =
            apply(event, {.answer = [](const Request &request) -> std::optional<Response> {
                      const bool hidden = request.body["name"_L1].toString() == "team-number-2"_L1;
                      return hidden ? std::optional(Response{.status = 403, .body = QJsonObject{{u"code"_s, 50001}}})
                                    : std::nullopt;
                  }});
        QVERIFY(*outcome.result);
        QVERIFY(!(*outcome.result)->done);
        const Findings &findings = (*outcome.result)->findings;
        const auto refused = std::find_if(findings.begin(), findings.end(),
                                          [](const Finding &one) { return one.severity == Severity::Error; });
        QVERIFY(refused != findings.end());
        QVERIFY2(!refused->remedy.isEmpty() && !refused->message.contains(refused->remedy),
                 qPrintable(refused->message));
        QVERIFY(m_journal->intents.empty());
        QVERIFY(m_journal->made.contains(u"team:3:channel:chat"_s));
        QVERIFY(!m_journal->made.contains(u"team:2:channel:chat"_s));
        QVERIFY(*apply(event).result);
        QVERIFY(m_journal->made.contains(u"team:2:channel:chat"_s));
    }

    // Each refused try is one towards a ban.
    void rolesThatMayNotBeGivenAreNotTriedForEverybody()
    {
        const EventRooms event = someTeams(8, 6);
        startAfresh(event);
        int tries = 0;
        const Outcome outcome = apply(event, {.answer = [&tries](const Request &request) -> std::optional<Response> {
                                          if (request.verb != Verb::Put || !request.path.contains("/members/"_L1)) {
                                              return std::nullopt;
                                          }
                                          ++tries;
                                          return Response{.status = 403, .body = QJsonObject{{u"code"_s, 50013}}};
                                      }});
        QVERIFY(*outcome.result);
        QVERIFY(!(*outcome.result)->done);
        QVERIFY2(tries >= 3 && tries < 20, qPrintable(QString::number(tries)));
        const Findings &findings = (*outcome.result)->findings;
        const auto rest = std::find_if(findings.begin(), findings.end(),
                                       [](const Finding &one) { return one.message.contains(u"were not tried"_s); });
        QVERIFY(rest != findings.end() && !rest->remedy.isEmpty());
        QVERIFY(m_journal->intents.empty());
        QVERIFY(m_journal->made.contains(u"team:8:channel:chat"_s)); // all else went on
        QVERIFY((*apply(event).result)->done);
    }

    void somebodyWhoLeftIsPassedOver()
    {
        const EventRooms event = someTeams(2, 2);
        startAfresh(event);
        const Outcome outcome =
            apply(event, {.answer = [](const Request &request) -> std::optional<Response> {
                      const bool gone = request.verb == Verb::Put && request.path.contains("/members/1003/"_L1);
                      return gone ? std::optional(Response{.status = 404, .body = QJsonObject{{u"code"_s, 10007}}})
                                  : std::nullopt;
                  }});
        QVERIFY(*outcome.result);
        QCOMPARE((*outcome.result)->peopleMissing, QStringList{u"Person 1003"_s});
        const Findings &findings = (*outcome.result)->findings;
        QCOMPARE(std::count_if(findings.begin(), findings.end(),
                               [](const Finding &one) { return one.key == "provision.member-left"_L1; }),
                 1);
        QVERIFY((*outcome.result)->done);
        QVERIFY(m_journal->intents.empty());
    }

    void whoIsNotThereAtAllIsNamedInThePlan()
    {
        EventRooms event = someTeams(1, 2);
        startAfresh(event);
        event.teams[0].members.push_back({Snowflake(9999), u"Absent"_s, false});
        const Outcome outcome = apply(event);
        QVERIFY(*outcome.result);
        QCOMPARE((*outcome.result)->peopleMissing, QStringList{u"Absent"_s});
        QCOMPARE((*outcome.result)->findings.size(), 1);
    }

    void aCancelStopsBetweenSteps()
    {
        const EventRooms event = someTeams(2, 2);
        startAfresh(event);
        apply(event);
        const QByteArray whole = state();
        startAfresh(event);
        const Outcome cancelled = apply(event, {.cancelAtStep = 4});
        QVERIFY(cancelled.result && !*cancelled.result);
        QCOMPARE(cancelled.result->error().kind, ErrorKind::Cancelled);
        QVERIFY(cancelled.writes >= 5 && cancelled.writes < 16); // those under way are done
        QVERIFY(m_journal->intents.empty());
        QVERIFY(*apply(event).result);
        QCOMPARE(state(), whole);
    }

    void aPlanWithErrorsIsNotBegun()
    {
        const EventRooms event = someTeams(250, 0);
        startAfresh(event);
        const Outcome outcome = apply(event);
        QVERIFY(outcome.result && !*outcome.result);
        QCOMPARE(outcome.result->error().kind, ErrorKind::Input);
        QCOMPARE(outcome.writes, 0);
        QCOMPARE(m_journal->records, 0);
    }

    void aJournalThatCannotBeWrittenStopsTheRun()
    {
        const EventRooms event = someTeams(1, 1);
        startAfresh(event);
        m_journal->failing = true;
        const Outcome outcome = apply(event);
        QVERIFY(!*outcome.result);
        QCOMPARE(outcome.result->error().kind, ErrorKind::Storage);
        QCOMPARE(outcome.writes, 0);
    }

    // Thousands of steps whose answers are all there at once do not deepen the stack.
    void aBigFieldIsDone()
    {
        const EventRooms event = someTeams(130, 10);
        startAfresh(event);
        const Outcome outcome = apply(event);
        QVERIFY(outcome.result && *outcome.result);
        QCOMPARE((*outcome.result)->changed, 1300 + 130);
        QCOMPARE((*outcome.result)->created, 131 + 1 + 3 + 130);
        QCOMPARE(apply(event).writes, 0);
    }

    // A guild far bigger than the field is read person by person.
    void readsWhicheverIsCheaper()
    {
        const EventRooms event = someTeams(1, 3);
        startAfresh(event);
        const std::unique_ptr<PracticeGuild> guild = openGuild();
        std::vector<PracticeMember> crowd;
        for (quint64 i = 0; i < 5000; ++i) {
            crowd.push_back({Snowflake(100'000 + i), u"x"_s});
        }
        QVERIFY(guild->addMembers(crowd));
        RestClient rest(*guild);
        std::vector<Snowflake> people = idsOf(event);
        people.emplace_back(7);
        const bool alive = false;
        const auto few = settleOrDie(takeSnapshot(access(rest, *guild), {people}), alive);
        QVERIFY(*few);
        QCOMPARE((*few)->reads, 4 + 4);
        QCOMPARE((*few)->members.size(), size_t(3));
        for (quint64 i = 0; i < 200; ++i) {
            people.emplace_back(100'000 + i);
        }
        const auto many = settleOrDie(takeSnapshot(access(rest, *guild), {people}), alive);
        QCOMPARE((*many)->reads, 4 + 6);
        QCOMPARE((*many)->members.size(), size_t(203));
        QVERIFY(!(*many)->botRole.isNull());
        QCOMPARE((*many)->botTopPosition, 4);
        MortalTransport noIntent(*guild);
        noIntent.answer = [](const Request &request) -> std::optional<Response> {
            const bool list = request.path.contains("/members?"_L1);
            return list ? std::optional(Response{.status = 403, .body = QJsonObject{{u"code"_s, 50001}}})
                        : std::nullopt;
        };
        RestClient limited(noIntent);
        const auto slow = settleOrDie(takeSnapshot(access(limited, *guild), {people}), alive);
        QVERIFY(*slow);
        QCOMPARE((*slow)->members, (*many)->members);
        const auto stopped = [&] {
            const Cancel cancel;
            cancel.request();
            return settleOrDie(takeSnapshot(access(rest, *guild, cancel), {people}), alive);
        }();
        QCOMPARE(stopped->error().kind, ErrorKind::Cancelled);
    }

    void anIntentReadsBackFromItsJson()
    {
        const StepIntent intent{u"team:1:role"_s, StepKind::CreateRole, u"Żółwie"_s, Snowflake(9007199254740993),
                                u"00ff"_s};
        const auto json = QJsonDocument::fromJson(QJsonDocument(intentToJson(intent)).toJson()).object();
        QCOMPARE(intentFromJson(json), std::optional(intent));
        QVERIFY(!intentFromJson({}));
    }
};

QTEST_GUILESS_MAIN(tst_Run)
#include "tst_run.moc"
