// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "domain/query/signupquery.h"
#include "ui/signups/grid/signupsheet.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace jamwright {

enum class GridGrouping { None, Status, Team };
template <>
struct EnumNames<GridGrouping> {
    static constexpr std::array names = {"none", "status", "team"};
};

/// What is to be shown of a sheet, and in which order.
struct OrderRequest {
    SignupQuery query;
    std::set<SignupStatus> statuses; ///< only these; none = every one
    QString sortKey;                 ///< of a column; blank = by signing up, within groups by time zone
    bool descending = false;
    GridGrouping grouping = GridGrouping::None;
};

/// Neighbours in the grid that belong together.
struct GridGroup {
    QString name;
    int first = 0; ///< place
    int count = 0;
};

/// Which rows of a sheet stand at which place of the grid.
struct SheetOrder {
    std::vector<int> rows;   ///< place → row of the sheet
    std::vector<int> places; ///< row of the sheet → place, -1 = not shown
    GridGrouping grouping = GridGrouping::None;
    std::vector<GridGroup> groups;
};

/// Computes orders, one after another, and remembers the ranks of the sheet's columns for the next one. Not for two
/// threads at once.
class SheetSorter
{
public:
    /// Nothing when cancelled.
    [[nodiscard]] std::optional<SheetOrder> order(const SheetPointer &sheet, const OrderRequest &request,
                                                  const Cancel &cancel);

private:
    using Ranks = std::vector<quint32>;
    const Ranks &ranks(const QString &key);
    void sort(std::vector<int> &rows, const OrderRequest &request);

    SheetPointer m_sheet;
    std::map<QString, Ranks> m_ranks; ///< key of a column → the place of each row by that column
};

} // namespace jamwright
