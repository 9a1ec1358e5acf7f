// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/parts/figurewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace jamwright {

namespace {

/// Whose tr() gives these texts their context.
struct FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

} // namespace

QString shownFigure(double value)
{
    const QLocale locale;
    const double size = std::abs(value);
    if (size < 1e-12) {
        return locale.toString(0);
    }
    if (size < 1e-4) {
        return locale.toString(value, 'g', 1);
    }
    if (size < 1000) {
        const int decimals = size < 0.001 ? 4 : size < 10 ? 3 : 2;
        QString text = locale.toString(value, 'f', decimals);
        const QString point = locale.decimalPoint();
        while (text.contains(point) && (text.endsWith(locale.zeroDigit()) || text.endsWith(point))) {
            text.chop(1);
        }
        return text;
    }
    return locale.toString(value, 'f', 0);
}

QString costSentence(double before, double after)
{
    const QString from = shownFigure(before);
    const QString to = shownFigure(after);
    if (from == to) {
        return FigureTexts::tr("By the goals, the teams stay as good as they are (%1).").arg(to);
    }
    return after < before
               ? FigureTexts::tr("By the goals, the teams become better: from %1 to %2, where less is better.")
                     .arg(from, to)
               : FigureTexts::tr("By the goals, the teams become worse: from %1 to %2, where less is better.")
                     .arg(from, to);
}

} // namespace jamwright
