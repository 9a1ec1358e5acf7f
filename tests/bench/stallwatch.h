// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace jamwright {

struct Times {
    qint64 done = 0;  ///< milliseconds until it is shown and painted
    qint64 stall = 0; ///< milliseconds, the longest time in which the window's thread did not come to its timers
};

/// Does something and measures until `isDone` and the next paint are over.
inline Times measured(QWidget &window, const std::function<void()> &act, const std::function<bool()> &isDone)
{
    QCoreApplication::processEvents();
    Times times;
    QElapsedTimer sinceBeat;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart,
                     [&] { times.stall = std::max(times.stall, sinceBeat.restart()); });
    heart.start(0);
    QElapsedTimer whole;
    whole.start();
    sinceBeat.start();
    act();
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    window.repaint();
    times.stall = std::max(times.stall, sinceBeat.restart());
    times.done = whole.elapsed();
    return times;
}

} // namespace jamwright
