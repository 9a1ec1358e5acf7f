// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/recentfiles.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {
constexpr auto key = "recentWorkspaces"_L1;
} // namespace

RecentFiles::RecentFiles(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QStringList RecentFiles::files() const
{
    return m_settings.value(key).toStringList();
}

void RecentFiles::add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList list = files();
    list.removeAll(path);
    list.prepend(path);
    write(list.mid(0, Most));
}

void RecentFiles::remove(const QString &file)
{
    QStringList list = files();
    list.removeAll(file);
    write(list);
}

void RecentFiles::write(const QStringList &files)
{
    m_settings.setValue(key, files);
    Q_EMIT changed();
}

} // namespace jamwright
