// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/numbertext.h"

#include <QRegularExpression>

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QString numberText(double number)
{
    if (!std::isfinite(number)) {
        return {};
    }
    QString text = QString::number(number, 'f', 6);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return text == "-0"_L1 ? u"0"_s : text;
}

std::optional<double> readNumber(QStringView text)
{
    static const QRegularExpression plain(uR"(^[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?$)"_s);
    QString number = text.trimmed().toString();
    if (!plain.match(number).hasMatch()) {
        return std::nullopt;
    }
    return number.replace(u',', u'.').toDouble();
}

} // namespace jamwright
