// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class EmptyState;
class ScoringView;

/// Ballots in the workspace: a judge picks herself, or the organiser enters for her, and has her own view, in which no
/// other judge's marks are. Ballot files go out and come in here.
class BallotsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BallotsPanel(QWidget *parent = nullptr);

    void setState(const JudgingState &state, const BallotEvent &event);
    [[nodiscard]] ScoringView &scoring() const noexcept { return *m_view; }
    void setSaving(bool saving);
    [[nodiscard]] JudgeId judge() const;

Q_SIGNALS:
    void ballotEdited(const jamwright::Ballot &ballot);
    void setUpWanted();
    void exportWanted();
    void importWanted();

private:
    QWidget *makeHead();
    QWidget *makeFiles();
    void showJudges();
    void showView();

    JudgingState m_state;
    BallotEvent m_event;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QComboBox *m_judge = nullptr;
    QLabel *m_saving = nullptr;
    QLabel *m_closed = nullptr;
    QStackedWidget *m_inner = nullptr; ///< before a judge is picked, and after
    QPushButton *m_import = nullptr;
    ScoringView *m_view = nullptr;
};

} // namespace jamwright
