// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/importwizard/wizardpage.h"

class QLabel;
class QPushButton;

namespace jamwright {

class FindingsList;
class KeyFigures;

/// Last step: what was written, and the way to take it back.
class ResultPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ResultPage(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoOn() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void showOutcome();

    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_error = nullptr;
    KeyFigures *m_figures = nullptr;
    QPushButton *m_undo = nullptr;
    FindingsList *m_followed = nullptr; ///< such as who moved up from the wait-list
};

} // namespace jamwright
