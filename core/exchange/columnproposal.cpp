// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columnproposal.h"

#include "domain/field.h"
#include "exchange/columns/aliases.h"
#include "exchange/columns/leveltables.h"
#include "exchange/importer.h"

#include <QCoreApplication>
#include <QSet>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a field means anything in a file of that source.
bool isWanted(const QString &name, ImportSource source)
{
    switch (source) {
    case ImportSource::Blocklist:
        return field::isIdentity(name);
    case ImportSource::History:
        return field::isIdentity(name) || name == field::PastEvent || name == field::Team || name == field::Leader;
    case ImportSource::Signup:
    case ImportSource::Confirmation:
    case ImportSource::Corrections:
        break;
    }
    return name != field::PastEvent;
}

/// The canonical field that a header spells out, "Discord_ID" included; blank when it does not.
QString canonicalOf(const QString &header)
{
    const QString trimmed = header.trimmed();
    const QString lower = trimmed.toLower();
    if (field::isCanonical(trimmed)) {
        return trimmed;
    }
    if (lower == field::PastEvent || field::fixedNames().contains(lower)) {
        return lower;
    }
    for (const QLatin1String prefix : {field::SkillPrefix, field::CategoryPrefix, field::SetPrefix}) {
        if (lower.startsWith(prefix) && trimmed.size() > prefix.size()) {
            return prefix + trimmed.sliced(prefix.size());
        }
    }
    return {};
}

QString synonymOf(const QString &header, const Table &table)
{
    if (header == "user.id"_L1) { // of forms JSON and of its rejects; elsewhere a "user id" may be anything
        return field::DiscordId;
    }
    if (const QString name = fieldOfAlias(header); !name.isEmpty()) {
        return name;
    }
    // Whatever a qualifier's code question is called, its tests say whether it was passed.
    if (table.format == "json-forms"_L1 && header.endsWith(".passed"_L1)) {
        return field::QualifierPassed;
    }
    const QString skill = skillOfHeader(header);
    return skill.isEmpty() ? QString() : field::SkillPrefix + skill;
}

class Proposer
{
public:
    Proposer(const Table &table, ImportSource source)
        : m_table(table)
        , m_source(source)
    {
    }

    MapProposal propose()
    {
        // Canonical names first: they beat a synonym that stands before them.
        for (const QString &header : m_table.header) {
            take(header, canonicalOf(header), false);
        }
        for (const QString &header : m_table.header) {
            if (!m_used.contains(header) && !isTimestampHeader(header)) {
                take(header, synonymOf(header, m_table), true);
            }
        }
        takeNameParts();
        addLevels();
        for (const QString &header : m_table.header) {
            if (!m_used.contains(header) && !isTimestampHeader(header)) {
                m_proposal.unusedColumns << header;
            }
        }
        return m_proposal;
    }

private:
    void take(const QString &header, const QString &name, bool report)
    {
        if (name.isEmpty() || m_used.contains(header) || !isWanted(name, m_source)) {
            return;
        }
        const auto [place, fresh] = m_proposal.map.fields.try_emplace(name, QStringList{header});
        if (fresh) {
            m_used.insert(header);
        } else if (report) {
            m_proposal.findings << Finding{
                Severity::Note,
                u"import.column-ambiguous"_s,
                QCoreApplication::translate("Import", "\"%1\" could also be %2, which is read from \"%3\".")
                    .arg(header, name, place->second.front()),
                {{}, 0, header, {}},
                QCoreApplication::translate("Import", "Choose the other column if it is the right one.")};
        }
    }

    /// "First Name" and "Last Name" together are the name to show.
    void takeNameParts()
    {
        const QString name = field::DisplayName;
        if (m_proposal.map.fields.contains(name)) {
            return;
        }
        QString first;
        QString last;
        for (const QString &header : m_table.header) {
            const QString key = headerKey(header);
            if (first.isEmpty() && key.endsWith("first name"_L1)) {
                first = header;
            } else if (last.isEmpty() && key.endsWith("last name"_L1)) {
                last = header;
            }
        }
        if (!first.isEmpty() && !last.isEmpty()) {
            m_proposal.map.fields[name] = QStringList{first, last};
            m_used << first << last;
        }
    }

    void addLevels()
    {
        for (const auto &[name, headers] : m_proposal.map.fields) {
            if (name.startsWith(field::SkillPrefix)) {
                const QString skill = name.sliced(field::SkillPrefix.size());
                m_proposal.map.levels[skill] = builtInLevels(skill);
            }
        }
    }

    const Table &m_table;
    ImportSource m_source;
    MapProposal m_proposal;
    QSet<QString> m_used;
};

} // namespace

MapProposal proposeColumnMap(const Table &table, ImportSource source)
{
    return Proposer(table, source).propose();
}

} // namespace jamwright
