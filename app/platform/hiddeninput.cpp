// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/hiddeninput.h"

#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Turns a terminal's echo off, and back on when it goes.
class Silence
{
public:
    explicit Silence(int terminal)
        : m_terminal(terminal)
    {
        termios quiet{};
        m_changed = tcgetattr(terminal, &m_before) == 0;
        quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_changed = m_changed && tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~Silence()
    {
        if (m_changed) {
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        }
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    int m_terminal;
    termios m_before{};
    bool m_changed = false;
};

} // namespace

Result<Secret> readHidden(const QString &prompt)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return Error::usage(u"There is no input to read from."_s);
    }
    constexpr qint64 longest = 1000;
    if (isatty(STDIN_FILENO) == 0) {
        return Secret(input.readLine(longest).trimmed());
    }
    std::fputs(prompt.toUtf8().constData(), stderr);
    std::fflush(stderr);
    const Silence silence(STDIN_FILENO);
    QByteArray line = input.readLine(longest).trimmed();
    std::fputs("\n", stderr);
    return Secret(std::move(line));
}

} // namespace jamwright
