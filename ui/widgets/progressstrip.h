// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace jamwright {

/// Work that goes on, shown in its place: a sentence, a bar, why it waits, Cancel. Hidden until `start`.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void start(const QString &text);
    /// A blank sentence keeps the one before; a total of 0 shows a bar without an end.
    void update(const ProgressStep &step);
    using QWidget::update;
    /// Nothing goes on until then, and why; a blank reason = it goes on.
    void showWait(const QString &reason);
    /// Also says how many are done and how long it still takes, where that is known.
    void setCounting(bool counting);
    /// A button beside Cancel.
    QPushButton *addButton(const QString &text);
    /// What Cancel is called here, with a mnemonic.
    void setCancelText(const QString &text);
    /// The work has ended, by itself or cancelled.
    void finish();
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    /// The user asked to stop; emitted once a start. The strip says so and stays until `finish`.
    void cancelled();

private:
    void askToStop();
    void showCount(const ProgressStep &step);

    QLabel *m_text = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_waitIcon = nullptr;
    QLabel *m_wait = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_running = false;
    bool m_counting = false;
};

/// How much longer, rounded for people: "about 4 minutes left".
[[nodiscard]] QString timeLeftText(double seconds);

/// Passes the progress of a worker on to the window: `report` may be called from any thread and returns at once;
/// `reported` comes in the thread of this object, about 30 times a second at most. The last step (done == total) always
/// comes.
class UiProgress final : public QObject, public Progress
{
    Q_OBJECT

public:
    explicit UiProgress(QObject *parent = nullptr);
    void report(const ProgressStep &step) override;
    void wait(const QString &reason, const QDateTime &until) override;

Q_SIGNALS:
    void reported(const jamwright::ProgressStep &step);
    /// A blank reason = it goes on. Every wait comes.
    void waited(const QString &reason);

private:
    void deliver();

    QMutex m_mutex;
    ProgressStep m_latest;     ///< guarded by m_mutex
    QElapsedTimer m_sinceLast; ///< guarded by m_mutex
    bool m_posted = false;     ///< guarded by m_mutex: a delivery is on its way
};

} // namespace jamwright

Q_DECLARE_METATYPE(jamwright::ProgressStep)
