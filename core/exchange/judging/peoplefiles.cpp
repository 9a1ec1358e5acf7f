// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judging/namedtable.h"
#include "exchange/judgingfiles.h"
#include "exchange/values/answerreader.h"
#include "exchange/values/discordidreader.h"

#include <QCoreApplication>
#include <QSet>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Snowflake> discordIdOf(NamedTable &table, size_t row)
{
    const QString text = table.cell(row, u"discord_id"_s);
    const DiscordIdReading reading = readDiscordId(text);
    if (reading.state == DiscordIdState::DigitsLost || reading.state == DiscordIdState::NotAnId) {
        table.report(
            row, u"discord_id"_s, Severity::Warning, u"judges.id-invalid"_s,
            QCoreApplication::translate("Files", "\"%1\" is no Discord ID; the judge is read without it.").arg(text),
            QCoreApplication::translate("Files", "Export the column as text, or ask the judge for the ID."));
    }
    return reading.id;
}

std::optional<int> capacityOf(NamedTable &table, size_t row)
{
    const QString text = table.cell(row, u"capacity"_s);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    bool fits = false;
    const int capacity = text.toInt(&fits);
    if (!fits || capacity < 0) {
        table.report(row, u"capacity"_s, Severity::Warning, u"judges.capacity-unreadable"_s,
                     QCoreApplication::translate("Files", "\"%1\" is no number of submissions; the judge has no limit.")
                         .arg(text),
                     QCoreApplication::translate("Files", "Write a whole number, or nothing for no limit."));
        return std::nullopt;
    }
    return capacity;
}

} // namespace

Result<JudgesFile> readJudges(const QByteArray &bytes, const QString &fileName)
{
    auto table = NamedTable::read(bytes, fileName,
                                  {{u"name"_s, {u"judge"_s, u"judge name"_s, u"full name"_s}},
                                   {u"email"_s, {u"e-mail"_s, u"email address"_s}},
                                   {u"discord_id"_s, {u"discord user id"_s}},
                                   {u"capacity"_s, {}},
                                   {u"tracks"_s, {u"track"_s}},
                                   {u"expertise"_s, {}},
                                   {u"shadow"_s, {}},
                                   {u"organisation"_s, {u"organization"_s, u"company"_s, u"affiliation"_s}}});
    if (!table) {
        return table.error();
    }
    if (!table->has(u"name"_s)) {
        return table->missing(u"name"_s);
    }
    JudgesFile file;
    file.hasOrganisations = table->has(u"organisation"_s);
    QSet<QString> names;
    for (size_t row = 0; row < table->rowCount(); ++row) {
        Judge judge;
        judge.name = table->cell(row, u"name"_s);
        if (judge.name.isEmpty() || names.contains(judge.name.toCaseFolded())) {
            table->report(row, u"name"_s, Severity::Error, u"judges.name-unusable"_s,
                          judge.name.isEmpty()
                              ? QCoreApplication::translate("Files", "The row has no name and is left out.")
                              : QCoreApplication::translate("Files", "%1 is in the file twice; this row is left out.")
                                    .arg(judge.name),
                          QCoreApplication::translate("Files", "Give every judge a name of their own."));
            continue;
        }
        names.insert(judge.name.toCaseFolded());
        judge.email = table->cell(row, u"email"_s).toLower();
        judge.discordId = discordIdOf(*table, row);
        judge.capacity = capacityOf(*table, row);
        judge.tracks = readList(table->cell(row, u"tracks"_s));
        judge.expertise = readList(table->cell(row, u"expertise"_s));
        judge.shadow = table->yesNo(row, u"shadow"_s);
        judge.organisation = table->cell(row, u"organisation"_s);
        file.judges.push_back(judge);
    }
    file.findings = table->takeFindings();
    return file;
}

} // namespace jamwright
