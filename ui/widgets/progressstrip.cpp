// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progressstrip.h"

#include "domain/naming/durationtext.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
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
    , m_count(new QLabel(this))
    , m_waitIcon(new QLabel(this))
    , m_wait(new QLabel(this))
    , m_buttons(new QHBoxLayout)
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

    m_count->setObjectName(QStringLiteral("progressCount"));
    m_count->setTextFormat(Qt::PlainText);
    makeQuiet(m_count);
    m_wait->setObjectName(QStringLiteral("progressWait"));
    m_wait->setTextFormat(Qt::PlainText);
    m_wait->setWordWrap(true);

    auto *words = new QHBoxLayout;
    words->setSpacing(space::Medium);
    words->addWidget(m_text, 1);
    words->addWidget(m_count, 0, Qt::AlignBottom);
    auto *waiting = new QHBoxLayout;
    waiting->setSpacing(space::Small);
    waiting->addWidget(m_waitIcon, 0, Qt::AlignTop);
    waiting->addWidget(m_wait, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::Small / 2);
    left->addLayout(words);
    left->addWidget(m_bar);
    left->addLayout(waiting);
    m_buttons->setSpacing(space::Small);
    m_buttons->addWidget(m_cancel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::Small, 0, space::Small);
    row->setSpacing(space::Medium);
    row->addLayout(left, 1);
    row->addLayout(m_buttons);
    row->setAlignment(m_buttons, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::askToStop);
    showWait({});
    hide();
}

void ProgressStrip::start(const QString &text)
{
    m_running = true;
    m_text->setText(text);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_count->clear();
    showWait({});
    show();
}

void ProgressStrip::showWait(const QString &reason)
{
    const int side = fontMetrics().height();
    m_waitIcon->setPixmap(themedIcon(QStringLiteral("clock"), this).pixmap(QSize(side, side), devicePixelRatioF()));
    m_wait->setText(reason);
    m_wait->setVisible(!reason.isEmpty());
    m_waitIcon->setVisible(!reason.isEmpty());
}

void ProgressStrip::setCounting(bool counting)
{
    m_counting = counting;
}

QPushButton *ProgressStrip::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void ProgressStrip::setCancelText(const QString &text)
{
    m_cancel->setText(text);
}

void ProgressStrip::showCount(const ProgressStep &step)
{
    if (!m_counting || step.total <= 0) {
        m_count->clear();
        return;
    }
    const QLocale locale;
    //: %1 and %2 are numbers: so many steps of so many are done.
    QStringList parts{tr("%1 of %2").arg(locale.toString(step.done), locale.toString(step.total))};
    if (step.secondsLeft && step.done < step.total) {
        parts.append(timeLeftText(*step.secondsLeft));
    }
    m_count->setText(parts.join(QStringLiteral(" · ")));
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
    showCount(step);
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

QString timeLeftText(double seconds)
{
    //: %1 is "about 4 minutes".
    return ProgressStrip::tr("%1 left").arg(durationText(seconds));
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

void UiProgress::wait(const QString &reason, const QDateTime & /*until*/)
{
    QMetaObject::invokeMethod(
        this, [this, reason] { Q_EMIT waited(reason); }, Qt::QueuedConnection);
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
