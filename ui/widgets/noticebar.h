// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace jamwright {

/// The bar at the top of the window in which notices come, one at a time, the newest first. A notice with the same text
/// and severity as one that waits is counted, not queued. Notes go by themselves after a while unless they offer an
/// action; notes and offers do not come back once something newer was said.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    using QWidget::show;
    /// Closes the notice in front; the one before it comes back.
    void dismiss();
    void dismissAll();
    /// How many notices wait, the one in front included.
    [[nodiscard]] int count() const { return int(m_notices.size()); }
    /// The sentence in front, blank when there is none.
    [[nodiscard]] QString text() const;
    /// After how many milliseconds a note without an action goes; 0 = never.
    void setNoteLifetime(int milliseconds);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        Notice notice;
        int times = 1;
    };
    void showFront();
    void act();

    QList<Entry> m_notices; ///< the one in front last
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace jamwright
