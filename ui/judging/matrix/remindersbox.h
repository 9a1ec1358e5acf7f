// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"
#include "workflow/judging/progress/reminders.h"

#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jamwright {

class TableView;
class TextTableModel;

/// Who has how much left, and the texts to send to them. Nothing is sent from here.
class RemindersBox : public QWidget
{
    Q_OBJECT

public:
    explicit RemindersBox(QWidget *parent = nullptr);

    void setView(const JudgingView &view);

Q_SIGNALS:
    void copied(const QString &sentence);
    void wordingEdited(const QString &wording);

private:
    QFrame *makeWording(QWidget *parent);
    void copyOne();
    void copyAll();
    void showButtons();

    std::vector<Reminder> m_reminders;
    QString m_wordingText;
    TextTableModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_copyAll = nullptr;
    QPushButton *m_edit = nullptr;
    QFrame *m_wordingBox = nullptr;
    QPlainTextEdit *m_wording = nullptr;
};

} // namespace jamwright
