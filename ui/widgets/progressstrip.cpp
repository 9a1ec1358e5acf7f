// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progressstrip.h"

#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMutexLocker>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

namespace {
constexpr int barSteps = 1000; // a bar counts in int, a step in qint64
constexpr qint64 pause = 33;   // milliseconds between two reports, for 30 a second
} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(QStringLiteral("progressStrip"));
    m_text->setObjectName(QStringLiteral("progressText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("progressCancel"));

    auto *left = new QVBoxLayout;
    left->setSpacing(space::Small / 2);
    left->addWidget(m_text);
    left->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::Small, 0, space::Small);
    row->setSpacing(space::Medium);
    row->addLayout(left, 1);
    row->addWidget(m_cancel, 0, Qt::AlignBottom);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::askToStop);
    hide();
}

void ProgressStrip::start(const QString &text)
{
    m_running = true;
    m_text->setText(text);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
}

void ProgressStrip::update(const ProgressStep &step)
{
    if (!m_running) {
        return; // a step that was under way when the work ended
    }
    // Once the user has asked to stop, the sentence that says so stays.
    if (!step.sentence.isEmpty() && m_cancel->isEnabled()) {
        m_text->setText(step.sentence);
    }
    if (step.total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, barSteps);
    const double share = double(step.done) / double(step.total);
    m_bar->setValue(int(std::clamp(share, 0.0, 1.0) * barSteps));
}

void ProgressStrip::finish()
{
    m_running = false;
    hide();
}

void ProgressStrip::askToStop()
{
    m_cancel->setEnabled(false);
    m_text->setText(tr("Stopping…"));
    Q_EMIT cancelled();
}

UiProgress::UiProgress(QObject *parent)
    : QObject(parent)
{
}

void UiProgress::report(const ProgressStep &step)
{
    QMutexLocker lock(&m_mutex);
    m_latest = step;
    const bool last = step.total > 0 && step.done >= step.total;
    const bool due = !m_sinceLast.isValid() || m_sinceLast.elapsed() >= pause;
    if (m_posted || (!due && !last)) {
        return; // the delivery under way takes the newest step; one that is not due is overtaken by the next
    }
    m_posted = true;
    m_sinceLast.start();
    lock.unlock();
    QMetaObject::invokeMethod(this, &UiProgress::deliver, Qt::QueuedConnection);
}

void UiProgress::deliver()
{
    ProgressStep step;
    {
        const QMutexLocker lock(&m_mutex);
        step = m_latest;
        m_posted = false;
    }
    Q_EMIT reported(step);
}

} // namespace jamwright
