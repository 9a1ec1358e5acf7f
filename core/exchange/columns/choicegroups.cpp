// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns/choicegroups.h"

#include "exchange/columns/leveltables.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class ChoiceColumn { Chosen, Blank, No };

ChoiceColumn kindOf(const Table &table, qsizetype column)
{
    const QString name = table.header[column].trimmed();
    ChoiceColumn kind = ChoiceColumn::Blank;
    for (const QStringList &row : table.rows) {
        const QString cell = row[column].trimmed();
        if (!cell.isEmpty()) {
            if (name.isEmpty() || cell != name) {
                return ChoiceColumn::No;
            }
            kind = ChoiceColumn::Chosen;
        }
    }
    return kind;
}

/// The skill whose built-in answers have a sentence among these; words like "Beginner" are of any skill.
QString skillOfChoices(const QStringList &choices)
{
    for (const QString &skill : {u"python"_s, u"git"_s}) {
        const auto levels = builtInLevels(skill);
        const auto common = builtInLevels({});
        const bool all = std::all_of(choices.begin(), choices.end(),
                                     [&levels](const QString &choice) { return levels.contains(choice.trimmed()); });
        const bool own = std::any_of(choices.begin(), choices.end(),
                                     [&common](const QString &choice) { return !common.contains(choice.trimmed()); });
        if (all && own) {
            return skill;
        }
    }
    return {};
}

} // namespace

QList<ChoiceGroup> choiceGroups(const Table &table)
{
    QList<ChoiceGroup> groups;
    QStringList headers;
    qsizetype chosen = 0; ///< up to the last column that somebody chose
    int columns = 0;
    const auto close = [&](bool withOther, const QString &other) {
        headers.resize(chosen);
        if (columns >= 1 && headers.size() + (withOther ? 1 : 0) >= 2) {
            const QString skill = skillOfChoices(headers);
            groups.push_back({withOther ? headers + QStringList{other} : headers, skill});
        }
        headers.clear();
        chosen = 0;
        columns = 0;
    };
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        const ChoiceColumn kind = kindOf(table, i);
        const bool other = table.header[i].trimmed().compare("other"_L1, Qt::CaseInsensitive) == 0;
        if (other || kind == ChoiceColumn::No) {
            if (other && kind != ChoiceColumn::Chosen) {
                chosen = headers.size(); // what stands before "Other" belongs to it, chosen or not
            }
            close(other, table.header[i]);
            continue;
        }
        if (kind == ChoiceColumn::Blank && headers.isEmpty()) {
            continue;
        }
        headers << table.header[i];
        if (kind == ChoiceColumn::Chosen) {
            chosen = headers.size();
            ++columns;
        }
    }
    close(false, {});
    return groups;
}

} // namespace jamwright
