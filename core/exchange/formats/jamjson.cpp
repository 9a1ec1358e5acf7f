// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/jamjson.h"

#include "domain/field.h"
#include "exchange/formats/formatname.h"
#include "exchange/importer.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct JamJsonTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QJsonArray jamsOf(const QJsonDocument &document)
{
    return document.isArray() ? document.array() : QJsonArray{document.object()};
}

QString jamYesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

/// An id, which the API writes as a number and careful people as a text.
QString idText(const QJsonValue &id)
{
    return id.isString() ? id.toString() : id.isDouble() ? QString::number(id.toInteger()) : QString();
}

void addJam(Table &table, const QJsonObject &jam, int &teamNumber)
{
    QHash<QString, bool> winners; // id → whether it came first
    const QJsonArray listed = jam["winners"_L1].toArray();
    for (const QJsonValue &winner : listed) {
        winners.insert(idText(winner["user_id"_L1]), winner["first_place"_L1].toBool());
    }
    const QString event = jam["name"_L1].toString();
    const QJsonArray teams = jam["teams"_L1].toArray();
    for (const QJsonValue &team : teams) {
        ++teamNumber;
        const QJsonArray users = team["users"_L1].toArray();
        for (const QJsonValue &user : users) {
            const QString id = idText(user["user_id"_L1]);
            const bool known = !winners.isEmpty();
            table.rows.push_back({event, team["name"_L1].toString(), id, jamYesNo(user["is_leader"_L1].toBool()),
                                  known ? jamYesNo(winners.value(id)) : QString(),
                                  known ? jamYesNo(winners.contains(id)) : QString()});
            table.lines.push_back(teamNumber);
            table.answeredAt.emplace_back();
        }
    }
}

} // namespace

bool isJamJson(const QJsonDocument &document)
{
    const QJsonArray jams = jamsOf(document);
    return !jams.isEmpty() &&
           std::all_of(jams.begin(), jams.end(), [](const QJsonValue &jam) { return jam["teams"_L1].isArray(); });
}

Result<Table> readJamJson(const QJsonDocument &document, const QString &fileName)
{
    Table table;
    table.format = format::CodeJamManagement;
    table.header = {field::PastEvent, field::Team, field::DiscordId, field::Leader, u"first_place"_s, u"top_10"_s};
    int teamNumber = 0;
    int infractions = 0;
    const QJsonArray jams = jamsOf(document);
    for (const QJsonValue &jam : jams) {
        addJam(table, jam.toObject(), teamNumber);
        infractions += int(jam["infractions"_L1].toArray().size());
    }
    if (table.rows.empty()) {
        return Error::input(JamJsonTexts::tr("No team in the file has a member."), fileName,
                            JamJsonTexts::tr("Save the answer of GET /codejams/ and use that file."));
    }
    if (infractions > 0) {
        table.findings << Finding{
            Severity::Note,
            u"import.infractions-left"_s,
            JamJsonTexts::tr("The file holds %n notes, warnings or bans, which are not read.", nullptr, infractions),
            {fileName, 0, {}, {}},
            JamJsonTexts::tr("Enter those that still count by hand, or import the bans as a blocklist.")};
    }
    return table;
}

} // namespace jamwright
