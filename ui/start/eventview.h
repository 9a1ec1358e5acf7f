// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/overview.h"

#include <QWidget>

class QGridLayout;

namespace jamwright {

class PageHeader;
class StagePath;

/// The start page of an event: its name and dates, its stage, and a card for each step.
class EventView : public QWidget
{
    Q_OBJECT

public:
    explicit EventView(QWidget *parent = nullptr);

    void setOverview(const EventOverview &overview);

Q_SIGNALS:
    void stageChosen(jamwright::Stage stage);
    /// The button of a step's card; `importing` when the step is to bring in a file.
    void stepWanted(jamwright::PageId page, bool importing);

private:
    PageHeader *m_header = nullptr;
    StagePath *m_path = nullptr;
    QGridLayout *m_cards = nullptr;
};

} // namespace jamwright
