// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "domain/event.h"
#include "ui/widgets/notice.h"

#include <QWidget>

namespace jamwright {

class Desk;

/// The pages of the window, in the order of the event.
enum class PageId { Start, Signups, Teams, Discord, Judging, Results };

/// One page of the window. It shows one event of the desk's workspace, loads it by itself and keeps its state while
/// another page is in front.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(Desk &desk, QWidget *parent = nullptr);

    /// Which event to show; not stored = no workspace or no event. Reloads when the page is visible, else when it is
    /// shown next.
    void setEvent(EventId event);
    [[nodiscard]] EventId eventId() const noexcept { return m_event; }
    /// The workspace changed: as with setEvent, reloads now or when shown next.
    void markStale();

Q_SIGNALS:
    /// For the window's notice bar.
    void noticed(const jamwright::Notice &notice);
    /// The user asked to go to another page.
    void pageWanted(jamwright::PageId page);

protected:
    /// Loads what is shown from the desk, without waiting for it. Called only while the page is visible; also with no
    /// event.
    virtual void reload() = 0;
    [[nodiscard]] Desk &desk() const noexcept { return m_desk; }
    /// Shows an error as a notice.
    void noticeError(const Error &error);

    void showEvent(QShowEvent *event) override;

private:
    Desk &m_desk;
    EventId m_event;
    bool m_stale = true;
};

} // namespace jamwright
