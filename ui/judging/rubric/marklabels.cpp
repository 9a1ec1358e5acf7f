// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/rubric/marklabels.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LabelTexts {
    Q_DECLARE_TR_FUNCTIONS(MarkLabels)
};

QString labelMark(double mark)
{
    return QLocale().toString(mark, 'g', 6);
}

QString labelText(double mark, const QString &label)
{
    return u"%1 = %2"_s.arg(labelMark(mark), label);
}

} // namespace

std::optional<double> typedNumber(const QString &text)
{
    bool ok = false;
    double number = QLocale().toDouble(text.trimmed(), &ok);
    if (!ok) {
        number = text.trimmed().toDouble(&ok); // "0.5" everywhere
    }
    return ok ? std::optional(number) : std::nullopt;
}

QString labelsText(const std::map<double, QString> &labels)
{
    QStringList parts;
    for (const auto &[mark, label] : labels) {
        parts << labelText(mark, label);
    }
    return parts.join(u"; "_s);
}

TypedLabels readLabels(const QString &text)
{
    TypedLabels typed;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString label = part.simplified();
        if (label.isEmpty()) {
            continue;
        }
        const qsizetype equals = label.indexOf(u'=');
        const auto mark = equals < 0 ? std::nullopt : typedNumber(label.first(equals));
        if (!mark) {
            typed.problem = LabelTexts::tr("“%1” does not say which mark it is for: write “1 = weak”.").arg(label);
            return typed;
        }
        if (!typed.labels.try_emplace(*mark, label.sliced(equals + 1).trimmed()).second) {
            typed.problem = LabelTexts::tr("“%1” is the second label of the mark %2.").arg(label, labelMark(*mark));
            return typed;
        }
    }
    return typed;
}

QString labelOffScale(const Criterion &criterion)
{
    for (const auto &[mark, label] : criterion.labels) {
        if (!criterion.allows(mark)) {
            return LabelTexts::tr(
                       "The label “%1” of %2 is for a mark that is not on its scale, %3 to %4 in steps of %5.")
                .arg(labelText(mark, label), criterion.name, labelMark(criterion.lowest), labelMark(criterion.highest),
                     labelMark(criterion.step));
        }
    }
    return {};
}

} // namespace jamwright
