// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/run/runprogress.h"

#include <QMutexLocker>

#include <utility>

namespace jamwright {

RunProgress::RunProgress(QObject *parent)
    : QObject(parent)
{
    connect(&m_thinned, &UiProgress::reported, this, &RunProgress::reported);
    connect(&m_thinned, &UiProgress::waited, this, &RunProgress::waited);
}

void RunProgress::report(const ProgressStep &step)
{
    m_thinned.report(step);
    tell(step.sentence);
}

void RunProgress::wait(const QString &reason, const QDateTime &until)
{
    m_thinned.wait(reason, until);
    tell(reason);
}

void RunProgress::tell(const QString &sentence)
{
    const QMutexLocker lock(&m_mutex);
    if (sentence.isEmpty() || sentence == m_last) { // a paused run says so again and again
        return;
    }
    m_last = sentence;
    m_sentences.append(sentence);
    if (m_sentences.size() == 1) {
        QMetaObject::invokeMethod(this, &RunProgress::deliver, Qt::QueuedConnection);
    }
}

void RunProgress::deliver()
{
    QStringList sentences;
    {
        const QMutexLocker lock(&m_mutex);
        sentences = std::exchange(m_sentences, {});
    }
    Q_EMIT told(sentences);
}

} // namespace jamwright
