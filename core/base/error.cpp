// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace jamwright {

QString Error::sentence() const
{
    QStringList parts;
    if (!where.isEmpty()) {
        parts << where + u':';
    }
    parts << what;
    if (!remedy.isEmpty()) {
        parts << remedy;
    }
    return parts.join(u' ');
}

Error Error::input(const QString &what, const QString &where, const QString &remedy)
{
    return {ErrorKind::Input, what, where, remedy};
}

Error Error::usage(const QString &what, const QString &where, const QString &remedy)
{
    return {ErrorKind::Usage, what, where, remedy};
}

Error Error::remote(const QString &what, const QString &where, const QString &remedy)
{
    return {ErrorKind::Remote, what, where, remedy};
}

Error Error::storage(const QString &what, const QString &where, const QString &remedy)
{
    return {ErrorKind::Storage, what, where, remedy};
}

Error Error::cancelled()
{
    return {
        ErrorKind::Cancelled, QCoreApplication::translate("Error", "Cancelled; nothing half-done was kept."), {}, {}};
}

int exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Input:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Remote:
        return 3;
    case ErrorKind::Storage:
        return 4;
    case ErrorKind::Cancelled:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace jamwright
