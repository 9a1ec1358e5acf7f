// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judging/submissionjson.h"

#include "exchange/text/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String itchEntries{"itch-entries"};
constexpr QLatin1String pyweekDownloads{"pyweek-downloads"};

Finding unusableEntry(int number, const QString &subject, const QString &fileName)
{
    return {
        Severity::Warning,
        u"submissions.unusable"_s,
        QCoreApplication::translate("Files", "The entry has no title, as one that is not published; it is left out."),
        {fileName, number, {}, subject},
        QCoreApplication::translate("Files", "Look at the entry's page.")};
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array) {
        const QString text = value.toString().trimmed();
        if (!text.isEmpty()) {
            texts << text;
        }
    }
    return texts;
}

/// Which answer of the jam's questions is the team's name the file does not say, so each may be it.
SubmissionRow itchRow(const QJsonObject &entry, int number)
{
    const QJsonObject game = entry["game"_L1].toObject();
    SubmissionRow row;
    row.line = number;
    row.submission.title = game["title"_L1].toString().trimmed();
    row.submission.description = game["short_text"_L1].toString();
    const QString page = game["url"_L1].toString().trimmed();
    if (!page.isEmpty()) {
        row.submission.files << page;
    }
    row.names = textsOf(entry["field_responses"_L1].toArray());
    return row;
}

SubmissionsFile readItch(const QJsonArray &entries, const QString &fileName)
{
    SubmissionsFile file;
    file.format = itchEntries;
    int number = 0;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        SubmissionRow row = itchRow(entry, ++number);
        if (row.submission.title.isEmpty()) {
            file.findings << unusableEntry(number, entry["url"_L1].toString(), fileName);
        } else {
            file.rows.push_back(std::move(row));
        }
    }
    return file;
}

bool isDownloads(const QJsonObject &object)
{
    return !object.isEmpty() && std::all_of(object.begin(), object.end(), [](const QJsonValue &value) {
        const QJsonArray files = value.toArray();
        return value.isArray() && std::all_of(files.begin(), files.end(),
                                              [](const QJsonValue &file) { return file["url"_L1].isString(); });
    });
}

/// {game or team: [{name, url, size}]}, of final files only.
SubmissionsFile readDownloads(const QJsonObject &object, const QString &fileName)
{
    SubmissionsFile file;
    file.format = pyweekDownloads;
    int number = 0;
    for (auto it = object.begin(); it != object.end(); ++it) {
        SubmissionRow row;
        row.line = ++number;
        row.names = QStringList{it.key().trimmed()};
        const QJsonArray downloads = it.value().toArray();
        for (const QJsonValue &one : downloads) {
            row.submission.files << one["url"_L1].toString().trimmed();
        }
        if (row.names.front().isEmpty()) {
            file.findings << unusableEntry(number, {}, fileName);
        } else {
            file.rows.push_back(std::move(row));
        }
    }
    return file;
}

} // namespace

Result<SubmissionsFile> readSubmissionJson(const QByteArray &json, const QString &fileName)
{
    auto document = parseJsonText(json, fileName);
    if (!document) {
        return document.error();
    }
    const QJsonObject object = document->object();
    if (object["jam_games"_L1].isArray()) {
        return readItch(object["jam_games"_L1].toArray(), fileName);
    }
    if (isDownloads(object)) {
        return readDownloads(object, fileName);
    }
    return Error::input(
        QCoreApplication::translate("Files", "This is neither itch.io's entries.json nor PyWeek's downloads.json."),
        fileName, QCoreApplication::translate("Files", "Import one of these, or a table of submissions."));
}

} // namespace jamwright
