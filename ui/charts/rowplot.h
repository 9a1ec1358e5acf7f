// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "ui/charts/facts.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// How a row's point is drawn. Each has a shape of its own, so that colour is never all that tells.
enum class PointKind { Plain, Low, High };

/// One line of a row plot: a name, a point, and how far it may lie off.
struct PlotRow {
    QString label;
    QString hint; ///< the whole name and all figures, for the tool tip
    std::optional<double> point;
    std::optional<double> low;
    std::optional<double> high;
    PointKind kind = PointKind::Plain;
};

/// Rows that belong together and are shaded.
struct RowBand {
    int first = 0; ///< indices of rows, both inclusive
    int last = 0;
    friend bool operator==(const RowBand &, const RowBand &) = default;
};

/// A chart of named rows with a point and an interval each, as plain values; `fillRowChart` draws it.
struct RowPlot {
    QString title;
    QString axis;          ///< what runs to the right
    QString caption;       ///< what dot, bar and shade mean
    QStringList sentences; ///< what it comes to
    double least = 0;      ///< of the axis
    double most = 1;
    bool whole = false;           ///< the axis counts in whole numbers
    std::optional<double> middle; ///< where a line stands
    std::vector<PlotRow> rows;
    std::vector<RowBand> bands;
    FactsTable facts; ///< the same as a table
};

/// Places with their 90 % intervals where the method knows them, the best first; submissions without a place are left
/// out. Submissions that cannot be told apart are shaded and named in the sentences.
[[nodiscard]] RowPlot placesPlot(const Ranking &ranking);
/// What each judge adds to her marks, with one standard error to either side, the most severe first; part by part where
/// there are several. No rows where the method does not estimate it.
[[nodiscard]] RowPlot severityPlot(const Ranking &ranking);

} // namespace jamwright
