// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace jamwright {

class FindingsList;
class KeyFigures;
class StepsFilter;
class StepsModel;
class TableView;

/// A plan to read before it is run: key figures, findings, and the steps as sentences with a filter by kind and text. A
/// plan without steps leaves the room to its findings.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    /// Of the plan that is shown.
    [[nodiscard]] const QString &fingerprint() const noexcept { return m_fingerprint; }

private:
    void buildFilters(QVBoxLayout &column);
    void fillKinds(const Plan &plan);
    void filter();

    QString m_fingerprint;
    KeyFigures *m_figures = nullptr;
    FindingsList *m_findings = nullptr;
    QWidget *m_steps = nullptr; ///< the steps with their filters; hidden while there are none
    QComboBox *m_kind = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_shown = nullptr;
    StepsModel *m_model = nullptr;
    StepsFilter *m_filter = nullptr;
    TableView *m_table = nullptr;
};

} // namespace jamwright
