// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "domain/guild/plan.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/rooms/rooms.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace jamwright {

class Desk;
class WaitQuestions;

/// The run on Discord that is under way, one at most: started, paused, stopped. What it says comes as signals. When
/// this goes, the run stops by itself, journalled.
class RoomsRun : public QObject
{
    Q_OBJECT

public:
    /// `desk` must outlive it.
    explicit RoomsRun(Desk &desk, QObject *parent = nullptr);
    ~RoomsRun() override;

    /// `title` is a sentence for the log. Does nothing while one is under way.
    void start(EventId event, const GuildTarget &target, const RoomsOrder &order, const QString &fingerprint,
               const QString &title);
    /// Nothing new is begun until `resume`.
    void pause();
    void resume();
    /// `ended` comes when it has stopped.
    void stop();
    /// The answer to `longWait`: wait, or end the run here.
    void agree(bool wait);

    [[nodiscard]] bool isRunning() const noexcept { return m_running; }
    [[nodiscard]] bool isPaused() const noexcept { return m_running && m_control.pause.isRequested(); }
    /// Whether the user ended the last one: with `stop`, or because it was not to wait.
    [[nodiscard]] bool wasStopped() const noexcept { return m_stopped; }
    /// Of the run under way, or the last one.
    [[nodiscard]] const RoomsOrder &order() const noexcept { return m_order; }
    [[nodiscard]] EventId eventId() const noexcept { return m_event; }

Q_SIGNALS:
    void started(const QString &title);
    void pausedChanged(bool paused);
    void reported(const jamwright::ProgressStep &step);
    /// Why nothing goes on; a blank reason = it goes on.
    void waited(const QString &reason);
    /// For the log, in order.
    void told(const QStringList &sentences);
    /// Discord asks for hours: answer with `agree`.
    void longWait(const jamwright::LongWait &wait);
    void ended(const jamwright::Result<jamwright::RunReport> &report);

private:
    void end(const Result<RunReport> &report);

    Desk &m_desk;
    RunControl m_control;
    EventId m_event;
    RoomsOrder m_order;
    std::shared_ptr<WaitQuestions> m_questions;
    bool m_running = false;
    bool m_stopped = false;
};

} // namespace jamwright
