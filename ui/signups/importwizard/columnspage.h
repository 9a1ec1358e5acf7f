// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/importwizard/wizardpage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace jamwright {

class ColumnsModel;
class LevelsModel;
class TableView;

/// Second step: what each column means, how the file is written, and the numbers of answers about skills.
class ColumnsPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ColumnsPage(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] bool canGoOn() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    QWidget *makeColumns();
    QWidget *makeDialect();
    QWidget *makeLevels();
    QWidget *makeHistoryEvent();
    void dialectChosen();
    void showTable();
    void showDialect();
    void showMap();
    void showPreview();
    void showRequirements();

    ColumnsModel *m_columns = nullptr;
    LevelsModel *m_levels = nullptr;
    TableView *m_columnsView = nullptr;
    TableView *m_levelsView = nullptr;
    QWidget *m_levelsBox = nullptr;
    QLabel *m_levelsTitle = nullptr;
    QWidget *m_historyBox = nullptr;
    QLineEdit *m_historyEvent = nullptr;
    QWidget *m_dialectBox = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QVBoxLayout *m_requirements = nullptr;
};

} // namespace jamwright
