// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/shownname.h"

#include <QChar>

#include <algorithm>

namespace jamwright {

namespace {

bool isHidden(QChar c)
{
    constexpr char16_t nonJoiner = 0x200c;
    constexpr char16_t joiner = 0x200d;
    const QChar::Category category = c.category();
    return category == QChar::Other_Control ||
           (category == QChar::Other_Format && c.unicode() != nonJoiner && c.unicode() != joiner);
}

} // namespace

QString shownOnOneLine(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isHidden)) {
        return text;
    }
    QString shown;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t') {
            shown += u' ';
        } else if (!isHidden(c)) {
            shown += c;
        }
    }
    return shown;
}

} // namespace jamwright
