// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/importpreview.h"

namespace jamwright {

ImportCounts ImportPreview::counts() const
{
    ImportCounts counts;
    for (const ImportRow &row : rows) {
        switch (row.state) {
        case RowState::New:
            ++counts.added;
            break;
        case RowState::Changed:
            ++counts.changed;
            break;
        case RowState::Same:
            ++counts.same;
            break;
        case RowState::Rejected:
            ++counts.rejected;
            break;
        case RowState::Superseded:
            ++counts.superseded;
            break;
        }
    }
    return counts;
}

} // namespace jamwright
