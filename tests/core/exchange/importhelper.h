// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/columnproposal.h"
#include "exchange/importer.h"
#include "exchange/tablereader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <vector>

namespace jamwright::test {

/// A file of the shared data, which lies beside the checkout.
inline QString sharedFile(const QString &name)
{
    return QDir::cleanPath(QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/") + name);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline ImportContext contextFor(ImportSource source, std::vector<KnownPerson> known = {}, const QString &fileName = {})
{
    ImportContext context;
    context.source = source;
    context.fileName = fileName.isEmpty() ? QStringLiteral("test.csv") : fileName;
    context.zoneDate = QDate(2026, 8, 7);
    context.known = std::move(known);
    return context;
}

/// Reads, maps by itself and previews.
inline Result<ImportPreview> previewBytes(const QByteArray &bytes, const ImportContext &context)
{
    const auto table = readTable(bytes, context.fileName);
    if (!table) {
        return table.error();
    }
    return previewImport(*table, proposeColumnMap(*table, context.source).map, context);
}

inline KnownPerson *findKnown(std::vector<KnownPerson> &known, const ImportRow &row)
{
    const auto found = std::find_if(known.begin(), known.end(), [&row](const KnownPerson &person) {
        if (row.known.isStored()) {
            return person.person.id == row.known;
        }
        return row.person.discordId && person.person.discordId == row.person.discordId;
    });
    return found == known.end() ? nullptr : &*found;
}

/// What committing the preview makes of the people: the rules of ImportRow, without a workspace.
inline std::vector<KnownPerson> applied(const ImportPreview &preview, std::vector<KnownPerson> known)
{
    for (const ImportRow &row : preview.rows) {
        if (row.state != RowState::New && row.state != RowState::Changed) {
            continue;
        }
        KnownPerson *person = findKnown(known, row);
        if (person == nullptr) {
            known.emplace_back();
            person = &known.back();
            person->person.id = PersonId{qint64(known.size())};
        }
        const auto over = [](QString &value, const QString &newer) { value = newer.isEmpty() ? value : newer; };
        person->person.discordId = row.person.discordId ? row.person.discordId : person->person.discordId;
        over(person->person.discordName, row.person.discordName);
        over(person->person.displayName, row.person.displayName);
        over(person->person.email, row.person.email);
        over(person->person.github, row.person.github);
        if (row.ban) {
            person->ban = row.ban;
        } else if (row.past) {
            person->history.push_back(*row.past);
        } else {
            if (!person->signup) {
                person->signup.emplace();
            }
            person->signup->fields = person->signup->fields.overlaidWith(row.fields);
        }
    }
    return known;
}

inline int countOf(const Findings &findings, QLatin1String key)
{
    return int(
        std::count_if(findings.begin(), findings.end(), [key](const Finding &finding) { return finding.key == key; }));
}

/// The first finding of a kind; an empty one when there is none.
inline Finding findingOf(const Findings &findings, QLatin1String key)
{
    const auto found =
        std::find_if(findings.begin(), findings.end(), [key](const Finding &finding) { return finding.key == key; });
    return found == findings.end() ? Finding{} : *found;
}

} // namespace jamwright::test
