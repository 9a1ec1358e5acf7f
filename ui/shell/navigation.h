// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"

#include <QFrame>

class QComboBox;
class QListWidget;

namespace jamwright {

class CurrentEvent;

/// A page's name for people, with a mnemonic for menus.
[[nodiscard]] QString pageTitle(PageId page);
/// Its icon in `:/icons`, which is also its name on the command line: "start", "signups", …
[[nodiscard]] QString pageName(PageId page);
inline constexpr int PageCount = 6;

/// The left side of the window: which event, and the pages in the order of the event.
class Navigation : public QFrame
{
    Q_OBJECT

public:
    /// `current` must outlive it.
    explicit Navigation(CurrentEvent &current, QWidget *parent = nullptr);

    void setPage(PageId page);

Q_SIGNALS:
    void pageChosen(jamwright::PageId page);
    void newEventWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildEvents();
    void buildPages();
    void fillEvents();
    void chooseEvent(int index);

    CurrentEvent &m_current;
    QComboBox *m_events = nullptr;
    QListWidget *m_pages = nullptr;
};

} // namespace jamwright
