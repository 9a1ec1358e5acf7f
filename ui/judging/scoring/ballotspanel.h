// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QStackedWidget;
class QTimer;

namespace jamwright {

class EmptyState;
class ScoreGrid;
class ScoreGridModel;

/// One judge's ballots: who, how far, the grid, and the words for the current submission.
class BallotsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BallotsPanel(QWidget *parent = nullptr);

    void setState(const JudgingState &state);
    [[nodiscard]] ScoreGridModel &model() const noexcept { return *m_model; }
    void setSaving(bool saving);
    /// Shows a judge's ballots.
    void chooseJudge(JudgeId judge);

Q_SIGNALS:
    void ballotEdited(const jamwright::Ballot &ballot);
    void setUpWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTexts();
    QPlainTextEdit *makeText(const QString &name);
    [[nodiscard]] JudgeId chosenJudge() const;
    void showJudges();
    void showGrid();
    void showDone();
    /// The cursor moved to another submission: keeps what was written of the one before, shows the words of this one.
    void showTexts();
    void showCurrent();
    void takeTexts();

    JudgingState m_state;
    ScoreGridModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QComboBox *m_judge = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_done = nullptr;
    QLabel *m_saving = nullptr;
    QLabel *m_closed = nullptr;
    ScoreGrid *m_grid = nullptr;
    QLabel *m_refused = nullptr;
    QWidget *m_texts = nullptr;
    QLabel *m_textsTitle = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QTimer *m_pause = nullptr; ///< runs while the judge writes: her words are saved when she pauses
    SubmissionId m_textsOf;    ///< whose words are in the fields
    bool m_written = false;    ///< the judge wrote there since
};

} // namespace jamwright
