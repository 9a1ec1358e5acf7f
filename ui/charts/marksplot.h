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

struct MarkBin {
    QString label; ///< "3", or "40–49" where a scale has many marks
    int count = 0;
    friend bool operator==(const MarkBin &, const MarkBin &) = default;
};

/// How often each mark was given for a criterion.
struct CriterionMarks {
    QString criterion;
    std::vector<MarkBin> bins; ///< the whole scale, lowest first, also what nobody gave
    int scored = 0;
    int notApplicable = 0;
    int setAside = 0; ///< recused or could not be run
    std::optional<double> mean;
    std::optional<double> median;
    [[nodiscard]] QString hint() const; ///< its figures in a line or two
};

/// The distribution of marks, criterion by criterion, as plain values.
struct MarksPlot {
    QString title;
    QString caption;
    QStringList sentences;
    std::vector<CriterionMarks> criteria; ///< in the rubric's order
    FactsTable facts;
};

/// Of all ballots but shadow judges' and those of disqualified submissions.
[[nodiscard]] MarksPlot marksPlot(const JudgingState &state);

} // namespace jamwright
