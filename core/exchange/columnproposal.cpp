// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columnproposal.h"

#include "domain/field.h"
#include "exchange/columns/aliases.h"
#include "exchange/columns/choicegroups.h"
#include "exchange/columns/columnshape.h"
#include "exchange/columns/formatfields.h"
#include "exchange/columns/leveltables.h"
#include "exchange/formats/formatname.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ProposalTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Whether a field means anything in a file of that source.
bool isWanted(const QString &name, ImportSource source)
{
    switch (source) {
    case ImportSource::Blocklist:
        return field::isIdentity(name);
    case ImportSource::History:
        return field::isIdentity(name) || field::isOfHistory(name);
    case ImportSource::Signup:
    case ImportSource::Corrections:
        return field::isCanonical(name) || field::isDecision(name);
    case ImportSource::Confirmation:
        break;
    }
    return field::isCanonical(name);
}

/// The canonical field that a header spells out, "Discord_ID" included; blank when it does not.
QString canonicalOf(const QString &header)
{
    const QString trimmed = header.trimmed();
    const QString lower = trimmed.toLower();
    if (field::isCanonical(trimmed)) {
        return trimmed;
    }
    if (field::isOfHistory(lower) || field::isDecision(lower) || field::fixedNames().contains(lower)) {
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
    if (const auto grid = gridHeader(header)) {
        // A grid's columns share the question, so that only the row can say what one of them is.
        const auto shares = [&](const QString &other) {
            const auto another = gridHeader(other);
            return another && another->question == grid->question;
        };
        if (std::count_if(table.header.begin(), table.header.end(), shares) > 1) {
            const QString skill = skillOfGrid(*grid);
            return skill.isEmpty() ? QString() : field::SkillPrefix + skill;
        }
    }
    if (const QString name = fieldOfAlias(header); !name.isEmpty()) {
        return name;
    }
    // Whatever a qualifier's code question is called, its tests say whether it was passed.
    if (table.format == format::DiscordForms && header.endsWith(".passed"_L1)) {
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
        takeChoiceGroups(); // their headers are answers, whatever else they look like
        // Canonical names first: they beat a synonym that stands before them.
        eachFree([this](qsizetype column) { take(column, canonicalOf(header(column)), false); });
        eachFree([this](qsizetype column) { take(column, fieldOfFormat(m_table, column), false); });
        eachFree([this](qsizetype column) { take(column, synonymOf(header(column), m_table), true); });
        takeHalfAnonymous();
        takeRepeated();
        takeNameParts();
        takeByShape(field::DiscordId, holdsDiscordIds);
        takeByShape(field::Email, holdsEmails);
        takeByShape(field::UtcOffset, holdsOffsets);
        takeChoices();
        addLevels();
        eachFree([this](qsizetype column) { m_proposal.unusedColumns << header(column); });
        return m_proposal;
    }

private:
    [[nodiscard]] const QString &header(qsizetype column) const { return m_table.header[column]; }

    /// Calls it for every column that holds no field yet and may hold one.
    template <typename Call>
    void eachFree(Call call)
    {
        for (qsizetype column = 0; column < m_table.header.size(); ++column) {
            if (!m_used.contains(header(column)) && !isTimestampHeader(header(column))) {
                call(column);
            }
        }
    }

    void put(const QString &name, const QStringList &headers)
    {
        m_proposal.map.fields[name] << headers;
        m_used.unite(QSet<QString>(headers.begin(), headers.end()));
    }

    [[nodiscard]] bool isTaken(const QString &name) const { return m_proposal.map.fields.contains(name); }

    void note(const QString &key, const QString &message, const QString &column, const QString &remedy)
    {
        m_proposal.findings << Finding{Severity::Note, key, message, {{}, 0, column, {}}, remedy};
    }

    void take(qsizetype column, const QString &name, bool report)
    {
        if (name.isEmpty() || !isWanted(name, m_source) || isServiceColumn(m_table, column) ||
            isHalfAnonymous(m_table, column) || !repeatedHeader(m_table, column).isEmpty()) {
            return;
        }
        const bool several = m_table.format == format::Mlh && name == field::Consent;
        if (!isTaken(name) || several) {
            put(name, {header(column)});
        } else if (report) {
            note(u"import.column-ambiguous"_s,
                 ProposalTexts::tr("\"%1\" could also be %2, which is read from \"%3\".")
                     .arg(header(column), name, m_proposal.map.fields[name].front()),
                 header(column), ProposalTexts::tr("Choose the other column if it is the right one."));
        }
    }

    /// What a service filled in for some people only is second to the form's own question.
    void takeHalfAnonymous()
    {
        eachFree([this](qsizetype column) {
            const QString name = isHalfAnonymous(m_table, column) ? synonymOf(header(column), m_table) : QString();
            if (name.isEmpty() || !isWanted(name, m_source) || isVacant(m_table, column)) {
                return;
            }
            if (name == field::Email || !isTaken(name)) { // two columns of a name would be read as its two parts
                put(name, {header(column)});
            }
        });
    }

    void takeRepeated()
    {
        eachFree([this](qsizetype column) {
            const QString first = repeatedHeader(m_table, column);
            for (auto &[name, headers] : m_proposal.map.fields) {
                if (!first.isEmpty() && headers.front() == first) {
                    headers << header(column);
                    m_used.insert(header(column));
                }
            }
        });
    }

    /// "First Name" and "Last Name" together are the name to show.
    void takeNameParts()
    {
        QString first;
        QString last;
        for (const QString &name : m_table.header) {
            const QString key = headerKey(name);
            if (first.isEmpty() && key.endsWith("first name"_L1)) {
                first = name;
            } else if (last.isEmpty() && key.endsWith("last name"_L1)) {
                last = name;
            }
        }
        if (!first.isEmpty() && !last.isEmpty() && !isTaken(field::DisplayName)) {
            put(field::DisplayName, {first, last});
        }
    }

    /// A field that no header names is proposed for the only column whose cells all look like it.
    void takeByShape(QLatin1String name, bool (*fits)(const Table &, qsizetype))
    {
        if (isTaken(name) || !isWanted(name, m_source)) {
            return;
        }
        QStringList found;
        eachFree([&](qsizetype column) {
            if (fits(m_table, column)) {
                found << header(column);
            }
        });
        if (found.isEmpty()) {
            return;
        }
        const bool only = found.size() == 1;
        if (only) {
            put(name, found);
        }
        note(u"import.column-by-shape"_s,
             only ? ProposalTexts::tr("\"%1\" is read as %2, because all of its cells look like that.")
                        .arg(found.front(), name)
                  : ProposalTexts::tr("Several columns look like %1: %2.").arg(name, found.join(", "_L1)),
             found.front(), ProposalTexts::tr("Choose another column in the column map if it is wrong."));
    }

    void takeChoiceGroups()
    {
        if (m_table.format != format::Typeform) {
            return;
        }
        for (const ChoiceGroup &group : choiceGroups(m_table)) {
            const QString name = group.skill.isEmpty() ? freeSet(u"choices"_s) : field::SkillPrefix + group.skill;
            if (isWanted(name, m_source) && !isTaken(name)) {
                put(name, group.headers);
                note(u"import.choices-folded"_s,
                     ProposalTexts::tr("The columns from \"%1\" to \"%2\" are the choices of one question, read as %3.")
                         .arg(group.headers.front(), group.headers.back(), name),
                     group.headers.front(), ProposalTexts::tr("Choose in the column map what the question was about."));
            }
        }
    }

    /// A name for a set that no other set has.
    [[nodiscard]] QString freeSet(const QString &wanted) const
    {
        QString name = field::SetPrefix + wanted;
        for (int i = 2; isTaken(name); ++i) {
            name = u"%1%2 %3"_s.arg(QString(field::SetPrefix), wanted, QString::number(i));
        }
        return name;
    }

    void takeChoices()
    {
        constexpr qsizetype longestName = 40;
        if (!isWanted(field::SetPrefix + u"choices"_s, m_source)) {
            return;
        }
        eachFree([&](qsizetype column) {
            const QString separator = gridHeader(header(column))
                                          ? QString()
                                          : choiceSeparator(m_table, column, asksForSeveral(header(column)));
            if (separator.isEmpty() || isServiceColumn(m_table, column)) {
                return;
            }
            const QString about = choiceNameOfHeader(header(column));
            const QString name = freeSet(about.isEmpty() ? headerKey(header(column)).left(longestName) : about);
            put(name, {header(column)});
            note(u"import.several-choices"_s,
                 ProposalTexts::tr("\"%1\" holds several choices in a cell, parted by \"%2\"; it is read as %3.")
                     .arg(header(column), separator, name),
                 header(column), ProposalTexts::tr("Choose another field for it, or none, if it is something else."));
            noteCommas(column, separator);
        });
    }

    void noteCommas(qsizetype column, const QString &separator)
    {
        const QString pair = separator == ", "_L1 ? inseparableChoices(m_table, column) : QString();
        if (!pair.isEmpty()) {
            note(u"import.choice-with-comma"_s,
                 ProposalTexts::tr("\"%1\" may be one choice with a comma in it: its parts never stand alone. They are "
                                   "read as two.")
                     .arg(pair),
                 header(column), ProposalTexts::tr("Replace the comma in the file if it is one choice."));
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
