// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/mapreuse.h"

#include "exchange/columns/aliases.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace jamwright {

namespace {

QSet<QString> keysOf(const QStringList &header)
{
    QSet<QString> keys;
    for (const QString &name : header) {
        if (const QString key = wholeHeaderKey(name); !key.isEmpty()) {
            keys.insert(key);
        }
    }
    return keys;
}

/// The map with the spellings of another header; empty when a field of it has no column there.
std::optional<ColumnMap> laidOn(const QStringList &header, const ColumnMap &map)
{
    QHash<QString, QString> spellings;
    for (const QString &name : header) {
        if (const QString key = wholeHeaderKey(name); !spellings.contains(key)) {
            spellings.insert(key, name);
        }
    }
    ColumnMap laid;
    laid.levels = map.levels;
    for (const auto &[field, columns] : map.fields) {
        QStringList there;
        for (const QString &column : columns) {
            if (const auto found = spellings.constFind(wholeHeaderKey(column)); found != spellings.cend()) {
                there << (header.contains(column) ? column : *found);
            }
        }
        if (there.isEmpty()) {
            return std::nullopt;
        }
        laid.fields[field] = there;
    }
    return laid.fields.empty() ? std::nullopt : std::optional(laid);
}

void addNewColumns(ColumnMap &map, const ColumnMap &proposed, const QStringList &earlierHeader)
{
    const QSet<QString> old = keysOf(earlierHeader);
    for (const auto &[field, columns] : proposed.fields) {
        const bool onlyNew = std::none_of(columns.begin(), columns.end(), [&old](const QString &column) {
            return old.contains(wholeHeaderKey(column));
        });
        if (onlyNew) {
            map.fields.try_emplace(field, columns);
        }
    }
    for (const auto &[skill, answers] : proposed.levels) {
        map.levels.try_emplace(skill, answers);
    }
}

} // namespace

double headerSimilarity(const QStringList &one, const QStringList &other)
{
    const QSet<QString> ones = keysOf(one);
    const QSet<QString> others = keysOf(other);
    const qsizetype both = (QSet<QString>(ones) & others).size();
    const qsizetype either = ones.size() + others.size() - both;
    return either == 0 ? 0 : double(both) / double(either);
}

std::optional<ColumnMap> reuseMap(const std::vector<EarlierMap> &earlier, const QStringList &header,
                                  const ColumnMap &proposed)
{
    std::optional<ColumnMap> best;
    double bestSimilarity = 0;
    for (const EarlierMap &candidate : earlier) {
        const double similarity = headerSimilarity(candidate.header, header);
        if (similarity < leastMapSimilarity || similarity <= bestSimilarity) {
            continue;
        }
        if (auto laid = laidOn(header, candidate.map)) {
            addNewColumns(*laid, proposed, candidate.header);
            best = std::move(laid);
            bestSimilarity = similarity;
        }
    }
    return best;
}

} // namespace jamwright
