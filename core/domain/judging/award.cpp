// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging/award.h"

#include <QCoreApplication>

namespace jamwright {

QString GivenAward::shownName() const
{
    if (group.isEmpty()) {
        return award.name;
    }
    return group == QLatin1String("team") ? QCoreApplication::translate("Awards", "%1 (teams)").arg(award.name)
                                          : QCoreApplication::translate("Awards", "%1 (individuals)").arg(award.name);
}

} // namespace jamwright
