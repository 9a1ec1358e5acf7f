// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/paths.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

QString dataFolder()
{
    // Not AppDataLocation, which is another folder for each program's name.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/jamwright"_L1);
    folder.mkpath(u"."_s);
    return folder.absolutePath();
}

QString defaultWorkspaceFile()
{
    const QString named = qEnvironmentVariable("JAMWRIGHT_WORKSPACE");
    return named.isEmpty() ? dataFolder() + "/Jamwright.jamwright"_L1 : named;
}

QString sampleWorkspaceFile()
{
    return dataFolder() + "/sample.jamwright"_L1;
}

} // namespace jamwright
