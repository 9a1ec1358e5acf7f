// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/run/roomsrun.h"

#include "base/futures.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/run/runprogress.h"
#include "ui/discord/run/sharedprogress.h"
#include "ui/discord/run/waitquestions.h"
#include "workflow/desk.h"

namespace jamwright {

RoomsRun::RoomsRun(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

RoomsRun::~RoomsRun()
{
    m_control.cancel.request();
    if (m_questions) {
        m_questions->close();
    }
}

void RoomsRun::start(EventId event, const GuildTarget &target, const RoomsOrder &order, const QString &fingerprint,
                     const QString &title)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_stopped = false;
    m_event = event;
    m_order = order;
    m_control = {};
    m_questions = sharedWithWorker<WaitQuestions>();
    m_control.agree = [questions = m_questions](const LongWait &wait) { return questions->ask(wait); };
    const auto progress = sharedWithWorker<RunProgress>();
    connect(progress.get(), &RunProgress::reported, this, &RoomsRun::reported);
    connect(progress.get(), &RunProgress::waited, this, &RoomsRun::waited);
    connect(progress.get(), &RunProgress::told, this, &RoomsRun::told);
    connect(m_questions.get(), &WaitQuestions::asked, this, &RoomsRun::longWait);
    Q_EMIT started(title);
    Q_EMIT told({title});
    const auto answer =
        m_desk.start([event, target, order, control = m_control, fingerprint, progress](Workspace &workspace) {
            return runRooms(workspace, event, target, order, control, *progress, fingerprint)
                .then([progress](const Result<RunReport> &report) { return report; });
        });
    whenFinished(answer, this, [this](const Result<RunReport> &report) { end(report); });
}

void RoomsRun::pause()
{
    if (m_running && !isPaused()) {
        m_control.pause.request();
        Q_EMIT pausedChanged(true);
    }
}

void RoomsRun::resume()
{
    if (isPaused()) {
        m_control.pause.withdraw();
        Q_EMIT pausedChanged(false);
    }
}

void RoomsRun::stop()
{
    m_stopped = true;
    m_control.cancel.request();
    if (m_questions) {
        m_questions->answer(false);
    }
}

void RoomsRun::agree(bool wait)
{
    m_stopped = m_stopped || !wait;
    if (m_questions) {
        m_questions->answer(wait);
    }
}

void RoomsRun::end(const Result<RunReport> &report)
{
    m_running = false;
    m_questions->close();
    m_questions.reset();
    Q_EMIT told(report ? reportLines(m_order.kind, *report) : QStringList{report.error().sentence()});
    Q_EMIT ended(report);
}

} // namespace jamwright
