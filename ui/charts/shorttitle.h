// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// A title as it fits into a sentence that names several; the whole one stands in a table or tool tip.
inline QString shortTitle(const QString &title, qsizetype most = 40)
{
    return title.size() <= most ? title : title.first(most - 1).trimmed() + u'…';
}

} // namespace jamwright
