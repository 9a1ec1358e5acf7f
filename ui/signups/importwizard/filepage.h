// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/importwizard/wizardpage.h"

class QButtonGroup;
class QLabel;
class QPushButton;

namespace jamwright {

/// First step: which file, and what it is about.
class FilePage : public WizardPage
{
    Q_OBJECT

public:
    explicit FilePage(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] bool canGoOn() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    QWidget *makeDropArea();
    QWidget *makeSources();
    void chooseFile();
    void showFile();

    QPushButton *m_choose = nullptr;
    QLabel *m_fileName = nullptr;
    QLabel *m_fileText = nullptr;
    QButtonGroup *m_sources = nullptr;
};

} // namespace jamwright
