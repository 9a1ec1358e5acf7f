// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/run/waitquestions.h"

#include <QPromise>

#include <utility>

namespace jamwright {

WaitQuestions::WaitQuestions(QObject *parent)
    : QObject(parent)
{
}

WaitQuestions::~WaitQuestions()
{
    close();
}

QFuture<bool> WaitQuestions::ask(const LongWait &wait)
{
    auto asker = std::make_shared<QPromise<bool>>();
    asker->start();
    QFuture<bool> answer = asker->future();
    QMetaObject::invokeMethod(
        this, [this, wait, asker] { take(wait, asker); }, Qt::QueuedConnection);
    return answer;
}

void WaitQuestions::take(const LongWait &wait, const Asker &asker)
{
    m_open.push_back(asker);
    if (m_closed) {
        answer(false);
    } else if (m_open.size() == 1) { // a second one is answered with the first
        Q_EMIT asked(wait);
    }
}

void WaitQuestions::answer(bool agreed)
{
    const std::vector<Asker> open = std::exchange(m_open, {});
    for (const Asker &asker : open) {
        asker->addResult(agreed);
        asker->finish();
    }
}

void WaitQuestions::close()
{
    m_closed = true;
    answer(false);
}

} // namespace jamwright
