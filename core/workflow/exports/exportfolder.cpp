// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/exports/exportfolder.h"

#include "exchange/csvwriter.h"
#include "workflow/exports/exports.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

Result<void> ExportFolder::make()
{
    if (!QDir().mkpath(m_folder)) {
        return Error::storage(QCoreApplication::translate("Exports", "The folder cannot be made."), m_folder);
    }
    return {};
}

Result<void> ExportFolder::table(const QString &name, const QStringList &header, const std::vector<QStringList> &rows)
{
    CsvWriter writer(m_forSpreadsheets);
    writer.row(header);
    for (const QStringList &row : rows) {
        writer.row(row);
    }
    return bytes(name, writer.bytes(), int(rows.size()));
}

Result<void> ExportFolder::bytes(const QString &name, const QByteArray &content, int rows)
{
    const QString file = name + u".csv"_s;
    m_manifest << QJsonObject{
        {u"file"_s, file},
        {u"rows"_s, rows},
        {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())}};
    m_names << file;
    return writeFile(QDir(m_folder).filePath(file), content);
}

Result<QStringList> ExportFolder::finish(const QString &event)
{
    const QJsonObject manifest{
        {u"format"_s, u"jamwright-export"_s}, {u"version"_s, 1}, {u"event"_s, event}, {u"files"_s, m_manifest}};
    auto written = writeFile(QDir(m_folder).filePath(u"manifest.json"_s), QJsonDocument(manifest).toJson());
    return written ? Result<QStringList>(m_names + QStringList{u"manifest.json"_s})
                   : Result<QStringList>(written.error());
}

} // namespace jamwright
