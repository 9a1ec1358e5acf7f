// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"
#include "practicefixture.h"
#include "support/simulatedtime.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int peopleInTheGuild = 40;
constexpr int rolesMadeInAll = 40;

constexpr std::array everyFault = {Fault::LimitedJson,   Fault::LimitedHtml, Fault::LimitedShared,
                                   Fault::LimitedGlobal, Fault::ServerError, Fault::Timeout,
                                   Fault::LostBefore,    Fault::LostAfter,   Fault::StaleRead};

int countOf(const QJsonArray &roles, const QString &name)
{
    return int(
        std::count_if(roles.begin(), roles.end(), [&name](const QJsonValue &role) { return role["name"_L1] == name; }));
}

bool hasRole(const QJsonArray &members, Snowflake member, Snowflake role)
{
    return std::any_of(members.begin(), members.end(), [&](const QJsonValue &json) {
        return json["id"_L1] == member.toString() && json["roles"_L1].toArray().contains(role.toString());
    });
}

} // namespace

/// Whatever goes wrong on the way: everything is answered, what an answer says is so, and nothing is made twice.
class tst_GateFaults : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAnsweredIsSo_data()
    {
        QTest::addColumn<double>("chance");
        QTest::addColumn<int>("seed");
        for (const double chance : {0.01, 0.1, 0.3}) {
            for (int seed = 1; seed <= 3; ++seed) {
                QTest::addRow("%g of all, seed %d", chance, seed) << chance << seed;
            }
        }
    }
    void whatIsAnsweredIsSo()
    {
        QFETCH(double, chance);
        QFETCH(int, seed);
        SimulatedTime time;
        const QTemporaryDir dir;
        PracticeOptions options{.rateLimits = true, .faults = {.seed = quint32(seed)}};
        for (const Fault fault : everyFault) {
            options.faults.chances[fault] = chance / double(everyFault.size());
        }
        auto guild = PracticeGuild::open(dir.filePath(u"practice.log"_s), time, options);
        QVERIFY(guild.ok());
        const Snowflake id = (*guild)->guildId();
        std::vector<PracticeMember> members;
        members.reserve(peopleInTheGuild);
        for (int i = 1; i <= peopleInTheGuild; ++i) {
            members.push_back({Snowflake(quint64(i)), u"P"_s});
        }
        QVERIFY((*guild)->addMembers(members));
        const QJsonArray rolesBefore = (*guild)->snapshot()["roles"_L1].toArray();
        const Snowflake given = *Snowflake::parse(rolesBefore.at(1)["id"_L1].toString());

        SlowTransport slow(**guild, time, [] { return std::chrono::milliseconds(150); });
        RateGate gate(slow, time, time, Cancel(), {.seed = quint32(seed)});
        RestClient rest(gate);
        std::vector<QFuture<Answer<Role>>> made;
        made.reserve(rolesMadeInAll);
        for (int i = 0; i < rolesMadeInAll; ++i) {
            Role wanted;
            wanted.name = u"Team %1"_s.arg(i);
            made.push_back(rest.createRole(id, wanted, {}));
        }
        std::vector<QFuture<Answer<bool>>> puts;
        puts.reserve(members.size());
        for (const PracticeMember &member : members) {
            puts.push_back(rest.addMemberRole(id, member.id, given, {}));
        }
        int lost = 0;
        for (int i = 0; i < rolesMadeInAll; ++i) {
            const Answer<Role> answer = await(made.at(size_t(i)));
            const int count = countOf((*guild)->snapshot()["roles"_L1].toArray(), u"Team %1"_s.arg(i));
            const bool unknown = !answer && !answer.refused;
            lost += unknown ? 1 : 0;
            QVERIFY(unknown ? count <= 1 : count == (answer ? 1 : 0));
        }
        int missed = 0;
        for (size_t i = 0; i < members.size(); ++i) {
            if (await(puts[i])) {
                QVERIFY(hasRole((*guild)->snapshot()["members"_L1].toArray(), members[i].id, given));
            } else {
                ++missed;
            }
        }
        QVERIFY2(chance < 0.3 ? missed == 0 : missed < 10, qPrintable(QString::number(missed)));
        QVERIFY(lost <= rolesMadeInAll * chance * 2 + 2);
    }
};

QTEST_GUILESS_MAIN(tst_GateFaults)
#include "tst_gatefaults.moc"
