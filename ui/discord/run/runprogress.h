// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/progressstrip.h"

#include <QMutex>
#include <QStringList>

namespace jamwright {

/// What a run reports: thinned for the strip, and every sentence for the log. `report` and `wait` may be called from
/// any thread and return at once; the signals come in the thread of this object.
class RunProgress final : public QObject, public Progress
{
    Q_OBJECT

public:
    explicit RunProgress(QObject *parent = nullptr);

    void report(const ProgressStep &step) override;
    void wait(const QString &reason, const QDateTime &until) override;

Q_SIGNALS:
    void reported(const jamwright::ProgressStep &step);
    void waited(const QString &reason);
    /// The sentences since the last time, in order.
    void told(const QStringList &sentences);

private:
    void tell(const QString &sentence);
    void deliver();

    UiProgress m_thinned;
    QMutex m_mutex;
    QStringList m_sentences; ///< guarded by m_mutex: not told yet
    QString m_last;          ///< guarded by m_mutex
};

} // namespace jamwright
