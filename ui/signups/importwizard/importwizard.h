// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class Desk;
class ImportDraft;
class WizardPage;

/// From a file to people in the workspace, in steps: file, columns, review, done. Shown with open(); a file can be
/// dropped on it.
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    ImportWizard(Desk &desk, EventId event, QWidget *parent = nullptr);

    void openFile(const QString &file);
    [[nodiscard]] ImportDraft &draft() const noexcept { return *m_draft; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPage(WizardPage *page);
    QWidget *makeButtons();
    [[nodiscard]] WizardPage *page() const;
    void goTo(int step);
    void next();
    void showState();
    void showSteps();

    ImportDraft *m_draft = nullptr;
    QList<WizardPage *> m_pages;
    QList<QLabel *> m_steps;
    QLabel *m_heading = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_hintIcon = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace jamwright
