// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QString>

#include <optional>

namespace jamwright {

/// Turns typed characters into a mark of one criterion. Digits typed one after another make one number as long as the
/// scale has a mark that begins so: on a scale to 10, "1" is a 1 and "0" after it makes it a 10; on a scale to 5, "1"
/// then "4" is a 4.
class MarkEntry
{
public:
    enum class Kind {
        Ignored, ///< not a character for marks
        Set,     ///< `mark` is what was typed
        Begun,   ///< `text` is the beginning of a mark, none yet
        Refused, ///< no mark of the scale is written so
    };
    struct Answer {
        Kind kind = Kind::Ignored;
        Mark mark;
        QString text;
    };

    /// Begins anew, for another cell.
    void reset() { m_text.clear(); }
    Answer type(QChar character, const Criterion &criterion);

private:
    Answer tryText(const QString &text, const Criterion &criterion);

    QString m_text; ///< typed so far, with a point for the decimal comma
};

/// The letter of a state: N not applicable, R recused, C or X could not run, in either case; empty for any other.
[[nodiscard]] std::optional<MarkState> markStateOf(QChar letter);
/// A mark as the grid shows it: "7", "7.5", "n/a", "recused", "not run".
[[nodiscard]] QString markText(const Mark &mark);
/// The scale in words: "1 to 10", "1 to 5 in steps of 0.5".
[[nodiscard]] QString scaleText(const Criterion &criterion);

} // namespace jamwright
