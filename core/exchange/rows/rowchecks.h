// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/importer.h"
#include "exchange/rows/columnbindings.h"

#include <map>

namespace jamwright {

/// Looks at rows for what is not wrong with an answer but with the person or the file: consent that was not given, an
/// age under the event's minimum, cells that a spreadsheet would run, control characters. Every row is kept.
class RowChecks
{
public:
    RowChecks(const Table &table, const ImportContext &context, const ColumnBindings &bindings);

    /// Of a row that counts. `fields` is what was read of it.
    void look(size_t row, const Fields &fields, Findings &findings);
    /// Adds what is reported once per column.
    void finish(Findings &findings) const;

private:
    struct OddCells {
        int count = 0;
        int line = 0; ///< where the first one stands
    };

    void lookAtConsent(const Fields &fields, int line, Findings &findings) const;
    void lookAtAge(const Fields &fields, int line, Findings &findings) const;
    [[nodiscard]] Finding warning(const QString &key, const QString &message, QLatin1String name, int line,
                                  const QString &remedy) const;

    const Table &m_table;
    const ImportContext &m_context;
    const ColumnBindings &m_bindings;
    bool m_asksConsent = false;
    bool m_asksAge = false;
    std::map<qsizetype, OddCells> m_formulas; ///< by column
    std::map<qsizetype, OddCells> m_controls;
};

} // namespace jamwright
