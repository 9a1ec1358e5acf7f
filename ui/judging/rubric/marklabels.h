// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/rubric.h"

#include <QString>

#include <map>
#include <optional>

namespace jamwright {

/// A number as people here write it, or with a point.
[[nodiscard]] std::optional<double> typedNumber(const QString &text);

/// What was typed as the labels of marks.
struct TypedLabels {
    std::map<double, QString> labels;
    QString problem; ///< a sentence on the first that cannot be read, which names it; blank = all can
};
/// "1 = weak; 10 = strong", and back.
[[nodiscard]] QString labelsText(const std::map<double, QString> &labels);
[[nodiscard]] TypedLabels readLabels(const QString &text);

/// The first label of a mark that the criterion's scale has not, in a sentence; blank = there is none.
[[nodiscard]] QString labelOffScale(const Criterion &criterion);

} // namespace jamwright
