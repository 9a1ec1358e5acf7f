// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace jamwright {

/// The workspaces opened last, the newest first, in the user's settings.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit RecentFiles(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QStringList files() const;
    void add(const QString &file);
    void remove(const QString &file);

    static constexpr int Most = 8;

Q_SIGNALS:
    void changed();

private:
    void write(const QStringList &files);

    QSettings &m_settings;
};

} // namespace jamwright
