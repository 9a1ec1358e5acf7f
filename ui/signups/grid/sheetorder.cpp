// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/sheetorder.h"

#include "ui/signups/signupwords.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct OrderTexts {
    Q_DECLARE_TR_FUNCTIONS(SignupsGrid)
};

constexpr quint32 unknownRank = std::numeric_limits<quint32>::max();

/// The rank of each key: 0 for the least, the same for equal ones; empty keys are unknown.
template <typename Key>
std::vector<quint32> rankKeys(const std::vector<std::optional<Key>> &keys)
{
    std::vector<int> known;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i]) {
            known.push_back(int(i));
        }
    }
    const auto less = [&keys](int a, int b) { return *keys[size_t(a)] < *keys[size_t(b)]; };
    std::sort(known.begin(), known.end(), less);
    std::vector<quint32> ranks(keys.size(), unknownRank);
    quint32 rank = 0;
    for (size_t i = 0; i < known.size(); ++i) {
        rank += i > 0 && less(known[i - 1], known[i]) ? 1 : 0;
        ranks[size_t(known[i])] = rank;
    }
    return ranks;
}

std::vector<quint32> numberRanks(const SignupSheet &sheet, const GridColumn &column)
{
    std::vector<std::optional<double>> keys;
    keys.reserve(sheet.rows.size());
    for (const SignupRow &row : sheet.rows) {
        keys.push_back(cellNumber(row, column));
    }
    return rankKeys(keys);
}

std::vector<quint32> textRanks(const SignupSheet &sheet, const GridColumn &column)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    // Different texts never rank the same, or teams named "Team 1" and "Team 01" would mix in their groups.
    using Key = std::pair<QCollatorSortKey, QString>;
    std::vector<std::optional<Key>> keys;
    keys.reserve(sheet.rows.size());
    for (const SignupRow &row : sheet.rows) {
        const QString text = column.kind == GridKind::Team ? row.team : cellText(row, column);
        keys.push_back(text.isEmpty() ? std::nullopt : std::optional(Key(collator.sortKey(text), text)));
    }
    return rankKeys(keys);
}

QString groupName(const SignupRow &row, GridGrouping grouping)
{
    if (grouping == GridGrouping::Status) {
        return statusWord(row.signup.status);
    }
    return row.team.isEmpty() ? OrderTexts::tr("No team") : row.team;
}

bool isSameGroup(const SignupRow &a, const SignupRow &b, GridGrouping grouping)
{
    return grouping == GridGrouping::Status ? a.signup.status == b.signup.status : a.team == b.team;
}

std::vector<GridGroup> groupsOf(const std::vector<int> &rows, const SignupSheet &sheet, GridGrouping grouping)
{
    std::vector<GridGroup> groups;
    if (grouping == GridGrouping::None) {
        return groups;
    }
    for (size_t place = 0; place < rows.size(); ++place) {
        const SignupRow &row = sheet.rows[size_t(rows[place])];
        if (place == 0 || !isSameGroup(sheet.rows[size_t(rows[place - 1])], row, grouping)) {
            groups.push_back({groupName(row, grouping), int(place), 0});
        }
        ++groups.back().count;
    }
    return groups;
}

/// The rows that the request asks for, in the sheet's order; nothing when cancelled.
std::optional<std::vector<int>> wantedRows(const SignupSheet &sheet, const OrderRequest &request, const Cancel &cancel)
{
    std::vector<int> rows;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        if (i % 512 == 0 && cancel.isRequested()) {
            return std::nullopt;
        }
        const SignupRow &row = sheet.rows[i];
        const bool status = request.statuses.empty() || request.statuses.contains(row.signup.status);
        if (status && request.query.matches(row, sheet.searchTexts[i])) {
            rows.push_back(int(i));
        }
    }
    return rows;
}

} // namespace

const SheetSorter::Ranks &SheetSorter::ranks(const QString &key)
{
    const auto known = m_ranks.find(key);
    if (known != m_ranks.end()) {
        return known->second;
    }
    const int place = m_sheet->columnOf(key);
    Ranks ranks(m_sheet->rows.size(), 0);
    if (place >= 0) {
        const GridColumn &column = m_sheet->columns[size_t(place)];
        ranks = sortsByNumber(column) ? numberRanks(*m_sheet, column) : textRanks(*m_sheet, column);
    }
    return m_ranks.emplace(key, std::move(ranks)).first->second;
}

void SheetSorter::sort(std::vector<int> &rows, const OrderRequest &request)
{
    const bool grouped = request.grouping != GridGrouping::None;
    const QString key = request.sortKey.isEmpty() && grouped ? u"tz"_s : request.sortKey;
    if (!key.isEmpty()) {
        const Ranks &by = ranks(key);
        const bool down = request.descending;
        std::stable_sort(rows.begin(), rows.end(), [&by, down](int a, int b) {
            const quint32 left = by[size_t(a)];
            const quint32 right = by[size_t(b)];
            const bool turned = down && left != unknownRank && right != unknownRank;
            return turned ? left > right : left < right;
        });
    }
    if (grouped) {
        const Ranks &by = ranks(request.grouping == GridGrouping::Status ? u"status"_s : u"team"_s);
        std::stable_sort(rows.begin(), rows.end(), [&by](int a, int b) { return by[size_t(a)] < by[size_t(b)]; });
    }
}

std::optional<SheetOrder> SheetSorter::order(const SheetPointer &sheet, const OrderRequest &request,
                                             const Cancel &cancel)
{
    if (sheet != m_sheet) {
        m_sheet = sheet;
        m_ranks.clear();
    }
    auto rows = wantedRows(*sheet, request, cancel);
    if (!rows) {
        return std::nullopt;
    }
    sort(*rows, request);
    if (cancel.isRequested()) {
        return std::nullopt;
    }
    SheetOrder order;
    order.grouping = request.grouping;
    order.groups = groupsOf(*rows, *sheet, request.grouping);
    order.places.assign(sheet->rows.size(), -1);
    for (size_t place = 0; place < rows->size(); ++place) {
        order.places[size_t((*rows)[place])] = int(place);
    }
    order.rows = *std::move(rows);
    return order;
}

} // namespace jamwright
