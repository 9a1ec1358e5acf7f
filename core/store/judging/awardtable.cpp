// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/awardtable.h"

#include "store/database.h"
#include "store/rows.h"

#include <algorithm>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

Award readAward(const QSqlQuery &row)
{
    Award award;
    award.id.value = row.value(0).toLongLong();
    award.name = row.value(1).toString();
    award.kind = fromName<AwardKind>(row.value(2).toString()).value_or(AwardKind::ByHand);
    award.criterion = row.value(3).toString();
    award.track = row.value(4).toString();
    award.places = row.value(5).toInt();
    award.prize = row.value(6).toString();
    award.contributedOnly = row.value(7).toBool();
    return award;
}

QVariantList toColumns(const Award &award, int position)
{
    return {position,
            award.name,
            nameOf(award.kind),
            toColumn(award.criterion),
            toColumn(award.track),
            award.places,
            toColumn(award.prize),
            award.contributedOnly ? 1 : 0};
}

} // namespace

Result<std::vector<Award>> AwardTable::awards()
{
    auto awards = m_database.select(u"SELECT id, name, kind, criterion, track, places, prize, contributed FROM award "
                                    "WHERE event_id = ? ORDER BY position, id"_s,
                                    {m_event.value}, readAward);
    if (!awards) {
        return awards;
    }
    auto winners = m_database.each(
        u"SELECT award_id, submission_id FROM award_winner JOIN award ON award.id = award_id WHERE event_id = ? "
        "ORDER BY submission_id"_s,
        {m_event.value}, [&](const QSqlQuery &row) {
            const AwardId id{row.value(0).toLongLong()};
            const auto award =
                std::find_if(awards->begin(), awards->end(), [id](const Award &one) { return one.id == id; });
            if (award != awards->end()) { // another program may have added one between the two questions
                award->winners.push_back({row.value(1).toLongLong()});
            }
        });
    return winners ? awards : Result<std::vector<Award>>(winners.error());
}

Result<void> AwardTable::replace(const std::vector<Award> &awards)
{
    auto done = removeAllBut(awards);
    int position = 0;
    for (const Award &award : awards) {
        if (done) {
            done = write(award, ++position);
        }
    }
    return done;
}

Result<void> AwardTable::removeAllBut(const std::vector<Award> &awards)
{
    auto stored = m_database.select(u"SELECT id FROM award WHERE event_id = ?"_s, {m_event.value},
                                    [](const QSqlQuery &row) { return AwardId{row.value(0).toLongLong()}; });
    if (!stored) {
        return stored.error();
    }
    Result<void> done;
    for (const AwardId id : *stored) {
        const bool stays = std::any_of(awards.begin(), awards.end(), [id](const Award &one) { return one.id == id; });
        if (!done || stays) {
            continue;
        }
        done = m_database.run(u"DELETE FROM award_winner WHERE award_id = ?"_s, {id.value}).andThen([&] {
            return m_database.run(u"DELETE FROM award WHERE id = ?"_s, {id.value});
        });
    }
    return done;
}

Result<void> AwardTable::write(const Award &award, int position)
{
    AwardId id = award.id;
    auto inserted = m_database.insert(
        u"INSERT INTO award (position, name, kind, criterion, track, places, prize, contributed, event_id, id) VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = "
        "excluded.name, kind = excluded.kind, criterion = excluded.criterion, track = excluded.track, places = "
        "excluded.places, prize = excluded.prize, contributed = excluded.contributed"_s,
        toColumns(award, position) << m_event.value
                                   << (id.isStored() ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>())));
    if (!inserted) {
        return inserted.error();
    }
    if (!id.isStored()) {
        id.value = *inserted;
    }
    auto done = m_database.run(u"DELETE FROM award_winner WHERE award_id = ?"_s, {id.value});
    for (const SubmissionId winner : award.winners) {
        if (done) {
            done = m_database.run(u"INSERT OR IGNORE INTO award_winner (award_id, submission_id) VALUES (?, ?)"_s,
                                  {id.value, winner.value});
        }
    }
    return done;
}

Result<std::vector<TeamPerson>> AwardTable::members()
{
    return m_database.select(
        u"SELECT team.id, team.name, signup.person_id, member.leader FROM team JOIN member ON member.team_id = team.id "
        "JOIN signup ON signup.id = member.signup_id WHERE team.event_id = ? ORDER BY team.id, signup.person_id"_s,
        {m_event.value}, [](const QSqlQuery &row) {
            return TeamPerson{TeamId{row.value(0).toLongLong()}, row.value(1).toString(),
                              PersonId{row.value(2).toLongLong()}, row.value(3).toBool()};
        });
}

Result<std::vector<Contribution>> AwardTable::contributions()
{
    return m_database.select(
        u"SELECT team_id, person_id, contributed, said_by, at FROM contribution JOIN team ON team.id = team_id "
        "WHERE event_id = ? ORDER BY team_id, person_id"_s,
        {m_event.value}, [](const QSqlQuery &row) {
            return Contribution{TeamId{row.value(0).toLongLong()}, PersonId{row.value(1).toLongLong()},
                                row.value(2).toBool(), row.value(3).toString(),
                                QDateTime::fromString(row.value(4).toString(), Qt::ISODateWithMs)};
        });
}

Result<void> AwardTable::put(const Contribution &contribution)
{
    return m_database.run(u"INSERT INTO contribution (team_id, person_id, contributed, said_by, at) VALUES "
                          "(?, ?, ?, ?, ?) ON CONFLICT (team_id, person_id) DO UPDATE SET contributed = "
                          "excluded.contributed, said_by = excluded.said_by, at = excluded.at"_s,
                          {contribution.team.value, contribution.person.value, contribution.contributed ? 1 : 0,
                           toColumn(contribution.saidBy), toColumn(contribution.at)});
}

} // namespace jamwright::store
