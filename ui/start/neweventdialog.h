// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace jamwright {

class Desk;

/// What is wrong with an event that is to be made, as a sentence; blank = nothing. `taken` are the names in the
/// workspace.
[[nodiscard]] QString eventProblem(const Event &event, const QStringList &taken);

/// Asks for what a new event needs, makes it and closes. Show it with `open()`.
class NewEventDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewEventDialog(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(jamwright::EventId event);

private:
    void buildForm();
    [[nodiscard]] Event wanted() const;
    void validate();
    void create();

    Desk &m_desk;
    QStringList m_taken;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QDateEdit *m_starts = nullptr;
    QDateEdit *m_ends = nullptr;
    QSpinBox *m_least = nullptr;
    QSpinBox *m_most = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace jamwright
