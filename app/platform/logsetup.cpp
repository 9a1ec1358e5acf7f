// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/logsetup.h"

#include <QLoggingCategory>
#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

void setUpLogging()
{
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN")) {
        qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{category} %{type}: %{message}"_s);
    }
    // The environment's rules are applied after these and win.
    QLoggingCategory::setFilterRules(u"jamwright.*.debug=false\njamwright.*.info=false"_s);
}

} // namespace jamwright
