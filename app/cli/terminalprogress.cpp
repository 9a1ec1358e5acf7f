// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminalprogress.h"

#include "domain/naming/durationtext.h"

#include <cstdio>
#include <unistd.h>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double minuteOfSeconds = 60;

} // namespace

TerminalProgress::TerminalProgress()
    : m_isTerminal(isatty(STDERR_FILENO) != 0)
{
}

TerminalProgress::~TerminalProgress()
{
    if (m_drawn) {
        std::fputs("\r\033[K", stderr);
    }
}

void TerminalProgress::report(const ProgressStep &step)
{
    constexpr int redrawMs = 50;
    if (!m_isTerminal || (m_drawn && m_sinceDrawn.elapsed() < redrawMs)) {
        return;
    }
    m_drawn = true;
    m_sinceDrawn.start();
    const QString count = step.total > 0 ? u"%1/%2 "_s.arg(step.done).arg(step.total) : QString();
    QString left;
    if (step.secondsLeft && *step.secondsLeft >= minuteOfSeconds) {
        left = u"(%1 left) "_s.arg(durationText(*step.secondsLeft));
    }
    std::fprintf(stderr, "\r\033[K%s", (count + left + step.sentence.left(100)).toUtf8().constData());
    std::fflush(stderr);
}

// On a line of its own, so that it can still be read when the work goes on; in a log file only what takes long.
void TerminalProgress::wait(const QString &reason, const QDateTime &until)
{
    constexpr qint64 longSeconds = 60;
    const bool isLong = QDateTime::currentDateTimeUtc().secsTo(until) >= longSeconds;
    if (!reason.isEmpty() && (m_isTerminal || isLong)) {
        std::fprintf(stderr, m_isTerminal ? "\r\033[K%s\n" : "%s\n", reason.toUtf8().constData());
        std::fflush(stderr);
    }
}

} // namespace jamwright::cli
