// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/importwizard/wizardpage.h"

class QLabel;
class QPushButton;

namespace jamwright {

class FilterChips;
class FindingsList;
class KeyFigures;
class PreviewModel;
class PreviewProxy;
class TableView;

/// Third step: exactly what would happen, row by row, before anything is written.
class ReviewPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ReviewPage(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoOn() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    QWidget *makeRows();
    QWidget *makeFindings();
    void showPreview();
    void exportRejected();
    /// The rejected row that is chosen; null = none.
    [[nodiscard]] const ImportRow *chosenRejected() const;
    void showChosen();
    void mendChosen();

    PreviewModel *m_model = nullptr;
    PreviewProxy *m_proxy = nullptr;
    KeyFigures *m_figures = nullptr;
    FilterChips *m_chips = nullptr;
    TableView *m_rows = nullptr;
    QWidget *m_findingsBox = nullptr;
    QLabel *m_findingsTitle = nullptr;
    FindingsList *m_findings = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_mend = nullptr;
    QLabel *m_exported = nullptr;
};

} // namespace jamwright
