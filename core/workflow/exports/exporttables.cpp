// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/exports/exporttables.h"

#include "exchange/csvwriter.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

void ExportTables::table(const QString &name, const QStringList &header, const std::vector<QStringList> &rows)
{
    CsvWriter writer(m_forSpreadsheets);
    writer.row(header);
    for (const QStringList &row : rows) {
        writer.row(row);
    }
    bytes(name, writer.bytes(), int(rows.size()));
}

void ExportTables::bytes(const QString &name, const QByteArray &content, int rows)
{
    const QString file = name + u".csv"_s;
    m_manifest << QJsonObject{
        {u"file"_s, file},
        {u"rows"_s, rows},
        {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())}};
    m_files.push_back({file, content});
}

void ExportTables::page(const QString &file, const QByteArray &content)
{
    m_manifest << QJsonObject{
        {u"file"_s, file},
        {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())}};
    m_files.push_back({file, content});
}

std::vector<ExportFile> ExportTables::finish(const QString &event)
{
    const QJsonObject manifest{
        {u"format"_s, u"jamwright-export"_s}, {u"version"_s, 1}, {u"event"_s, event}, {u"files"_s, m_manifest}};
    m_files.push_back({u"manifest.json"_s, QJsonDocument(manifest).toJson()});
    return std::move(m_files);
}

} // namespace jamwright
