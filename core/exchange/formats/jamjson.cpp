// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/jamjson.h"

#include "domain/field.h"
#include "exchange/formats/formatname.h"

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

QString infractionText(const QJsonValue &infraction)
{
    const QString reason = infraction["reason"_L1].toString();
    const QString kind = infraction["infraction_type"_L1].toString();
    return kind == "warning"_L1 ? JamJsonTexts::tr("Warning: %1").arg(reason)
           : kind == "ban"_L1   ? JamJsonTexts::tr("Banned: %1").arg(reason)
                                : reason;
}

/// Reads jams into the rows of a table.
class JamReader
{
public:
    explicit JamReader(Table &table)
        : m_table(table)
    {
    }

    void add(const QJsonObject &jam)
    {
        const QHash<QString, bool> winners = winnersOf(jam);
        QHash<QString, QStringList> notes = notesOf(jam);
        const QString event = jam["name"_L1].toString();
        const QJsonArray teams = jam["teams"_L1].toArray();
        for (const QJsonValue &team : teams) {
            ++m_teamNumber;
            const QJsonArray users = team["users"_L1].toArray();
            for (const QJsonValue &user : users) {
                const QString id = idText(user["user_id"_L1]);
                QStringList hers = notes.take(id);
                if (winners.contains(id)) {
                    hers.prepend(JamJsonTexts::tr("Among the best 10."));
                }
                m_table.rows.push_back({event, team["name"_L1].toString(), id, jamYesNo(user["is_leader"_L1].toBool()),
                                        winners.contains(id) ? jamYesNo(true) : QString(),
                                        winners.value(id) ? u"1"_s : QString(), hers.join(u"; "_s)});
                m_table.lines.push_back(m_teamNumber);
                m_table.answeredAt.emplace_back();
            }
        }
        for (const QStringList &ofNobody : notes) {
            m_unread += int(ofNobody.size());
        }
    }

    void report(const QString &fileName)
    {
        if (m_unread > 0) {
            m_table.findings << Finding{
                Severity::Warning,
                u"import.infractions-left"_s,
                JamJsonTexts::tr(
                    "The file holds %n note(s), warning(s) or ban(s) of people in no team, which are not read.",
                    nullptr, m_unread),
                {fileName, 0, {}, {}},
                JamJsonTexts::tr("Enter those that still count by hand.")};
        }
        if (m_bans > 0) {
            m_table.findings << Finding{
                Severity::Warning,
                u"import.bans-not-enforced"_s,
                JamJsonTexts::tr("The file holds %n ban(s) that do not say for how long; they are not enforced.",
                                 nullptr, m_bans),
                {fileName, 0, {}, {}},
                JamJsonTexts::tr(
                    "Ban those people by hand, or import them as a blocklist, where the ban still holds.")};
        }
    }

private:
    /// Who was among the best ten: id → whether it came first.
    [[nodiscard]] static QHash<QString, bool> winnersOf(const QJsonObject &jam)
    {
        QHash<QString, bool> winners;
        const QJsonArray listed = jam["winners"_L1].toArray();
        for (const QJsonValue &winner : listed) {
            winners.insert(idText(winner["user_id"_L1]), winner["first_place"_L1].toBool());
        }
        return winners;
    }

    [[nodiscard]] QHash<QString, QStringList> notesOf(const QJsonObject &jam)
    {
        QHash<QString, QStringList> notes;
        const QJsonArray infractions = jam["infractions"_L1].toArray();
        for (const QJsonValue &infraction : infractions) {
            notes[idText(infraction["user_id"_L1])] << infractionText(infraction);
            m_bans += infraction["infraction_type"_L1] == "ban"_L1 ? 1 : 0;
        }
        return notes;
    }

    Table &m_table;
    int m_teamNumber = 0;
    int m_unread = 0;
    int m_bans = 0;
};

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
    table.header = {field::PastEvent,    field::Team,      field::DiscordId, field::Leader,
                    field::PastFinished, field::PastPlace, field::Notes};
    JamReader reader(table);
    const QJsonArray jams = jamsOf(document);
    for (const QJsonValue &jam : jams) {
        reader.add(jam.toObject());
    }
    if (table.rows.empty()) {
        return Error::input(JamJsonTexts::tr("No team in the file has a member."), fileName,
                            JamJsonTexts::tr("Save the answer of GET /codejams/ and use that file."));
    }
    reader.report(fileName);
    return table;
}

} // namespace jamwright
