// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/markentry.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether some mark of the scale begins with the text. Beyond so many marks a scale is as good as continuous: any
/// number that is short enough may become one.
bool beginsMark(const QString &text, const Criterion &criterion)
{
    constexpr double mostMarks = 10000;
    constexpr int longest = 8;
    const double marks = criterion.step > 0 ? (criterion.highest - criterion.lowest) / criterion.step : mostMarks + 1;
    if (!(marks <= mostMarks)) {
        return text.size() <= longest;
    }
    for (int i = 0; i <= int(std::lround(marks)); ++i) {
        const QString mark = QString::number(criterion.lowest + i * criterion.step, 'g', 10);
        if (mark.startsWith(text)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<MarkState> markStateOf(QChar letter)
{
    switch (letter.toUpper().unicode()) {
    case u'N':
        return MarkState::NotApplicable;
    case u'R':
        return MarkState::Recused;
    case u'C':
    case u'X':
        return MarkState::CouldNotRun;
    default:
        return std::nullopt;
    }
}

QString markText(const Mark &mark)
{
    switch (mark.state) {
    case MarkState::Scored:
        return QLocale().toString(mark.value, 'g', 6);
    case MarkState::NotApplicable:
        return QCoreApplication::translate("Marks", "n/a", "a mark: not applicable");
    case MarkState::Recused:
        return QCoreApplication::translate("Marks", "recused", "a mark");
    case MarkState::CouldNotRun:
        break;
    }
    return QCoreApplication::translate("Marks", "not run", "a mark: the judge could not run it");
}

QString scaleText(const Criterion &criterion)
{
    const QLocale locale;
    const QString from = locale.toString(criterion.lowest, 'g', 6);
    const QString to = locale.toString(criterion.highest, 'g', 6);
    if (std::abs(criterion.step - 1) < 1e-9) {
        return QCoreApplication::translate("Marks", "%1 to %2", "a scale").arg(from, to);
    }
    return QCoreApplication::translate("Marks", "%1 to %2 in steps of %3", "a scale")
        .arg(from, to, locale.toString(criterion.step, 'g', 6));
}

MarkEntry::Answer MarkEntry::type(QChar character, const Criterion &criterion)
{
    if (const auto state = markStateOf(character)) {
        m_text.clear();
        return {Kind::Set, {*state, 0}, {}};
    }
    const QChar typed = character == u',' ? QChar(u'.') : character;
    if (!typed.isDigit() && typed != u'.' && typed != u'-') {
        return {};
    }
    if (!m_text.isEmpty()) {
        const Answer longer = tryText(m_text + typed, criterion);
        if (longer.kind != Kind::Refused) {
            return longer;
        }
    }
    const Answer alone = tryText(typed, criterion);
    if (alone.kind == Kind::Refused) {
        m_text.clear();
    }
    return alone;
}

MarkEntry::Answer MarkEntry::tryText(const QString &text, const Criterion &criterion)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (isNumber && criterion.allows(value)) {
        m_text = text;
        return {Kind::Set, {MarkState::Scored, value}, {}};
    }
    if (beginsMark(text, criterion)) {
        m_text = text;
        return {Kind::Begun, {}, text};
    }
    return {Kind::Refused, {}, text};
}

} // namespace jamwright
