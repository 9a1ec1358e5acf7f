// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/signupsheet.h"

#include "domain/query/signupquery.h"

#include <QThreadPool>

#include <algorithm>

namespace jamwright {

namespace {

bool isBefore(const SignupRow &a, const SignupRow &b)
{
    return a.signup.id < b.signup.id;
}

void count(SignupSheet &sheet, const SignupRow &row)
{
    ++sheet.statuses[row.signup.status];
    sheet.participants += row.participant ? 1 : 0;
    sheet.banned += row.ban && row.ban->holdsAt(row.signup.event) ? 1 : 0;
    const bool leads = row.signup.fields.leader().value_or(Willingness::No) != Willingness::No ||
                       row.signup.fields.leadPriority().value_or(0) > 0;
    sheet.mayLead += row.participant && leads ? 1 : 0;
}

} // namespace

int SignupSheet::rowOf(SignupId signup) const
{
    const auto found = std::lower_bound(ids.begin(), ids.end(), signup);
    return found == ids.end() || *found != signup ? -1 : int(found - ids.begin());
}

int SignupSheet::columnOf(const QString &key) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&key](const GridColumn &column) { return column.key == key; });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

SheetPointer makeSignupSheet(std::vector<SignupRow> rows)
{
    const auto takeApart = [](const SignupSheet *sheet) {
        QThreadPool::globalInstance()->start([sheet] { delete sheet; });
    };
    std::shared_ptr<SignupSheet> sheet(new SignupSheet, takeApart);
    sheet->rows = std::move(rows);
    if (!std::is_sorted(sheet->rows.begin(), sheet->rows.end(), isBefore)) {
        std::sort(sheet->rows.begin(), sheet->rows.end(), isBefore);
    }
    sheet->ids.reserve(sheet->rows.size());
    sheet->searchTexts.reserve(sheet->rows.size());
    for (const SignupRow &row : sheet->rows) {
        sheet->ids.push_back(row.signup.id);
        sheet->searchTexts.push_back(searchText(row));
        count(*sheet, row);
    }
    sheet->ownNames = ownFieldNames(sheet->rows);
    sheet->columns = gridColumns(sheet->rows);
    return sheet;
}

} // namespace jamwright
