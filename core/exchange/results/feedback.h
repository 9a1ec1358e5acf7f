// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

// What a team is told of how it was judged: never a private note, nor a mark that can be told to be somebody's.

struct FeedbackCriterion {
    QString name;
    double lowest = 0;
    double highest = 0;
    std::optional<double> mean; ///< of the marks that count; empty = none
    int marks = 0;
    std::optional<double> fieldMean; ///< of the means of all submissions that were marked for it
};
struct FeedbackRound {
    QString name;
    std::vector<FeedbackCriterion> criteria;
};
struct FeedbackRemark {
    QString judge; ///< "Judge 2", or her name
    QString text;
};
struct FeedbackSheet {
    QString event;
    QString title;
    QString team;
    std::vector<FeedbackRound> rounds;
    std::vector<FeedbackRemark> remarks; ///< in an order that tells nothing
    bool provisional = false;            ///< the marks may still change
};

/// A page that can be printed; needs nothing else.
[[nodiscard]] QByteArray feedbackHtml(const FeedbackSheet &sheet);
/// The same to be posted.
[[nodiscard]] QByteArray feedbackMarkdown(const FeedbackSheet &sheet);

} // namespace jamwright
