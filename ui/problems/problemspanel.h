// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace jamwright {

class Desk;
class EmptyState;
class FindingsModel;
class TableView;

/// Every finding of the event, worst first. Loads also while it is hidden, because the window counts them.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(Desk &desk, QWidget *parent = nullptr);

    /// Which event to look at; not stored = none.
    void setEvent(EventId event);
    /// The workspace changed.
    void refresh();
    [[nodiscard]] const Findings &findings() const;

Q_SIGNALS:
    void findingsChanged();

private:
    void load();
    void showFindings(const Result<Findings> &findings);

    Desk &m_desk;
    EventId m_event;
    bool m_loading = false;
    bool m_again = false; ///< something changed while a load was under way
    QLabel *m_counts = nullptr;
    FindingsModel *m_model = nullptr;
    TableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace jamwright
