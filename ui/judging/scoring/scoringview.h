// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QTimer;

namespace jamwright {

class BallotSheet;
class HerSubmissionsModel;
class MarkGrid;
class MarksModel;
class SubmissionCard;
class TableView;

/// The judge's view: her submissions with how far each is and how many are left, and for the one in front what it is,
/// its marks, the comment to the team and the private note. It knows nothing of where ballots are kept, and never holds
/// another judge's.
class ScoringView : public QWidget
{
    Q_OBJECT

public:
    explicit ScoringView(QWidget *parent = nullptr);

    /// Shows what a judge has before her, from the first submission that is not finished on. What she is writing is not
    /// taken from under her pen when the same is shown again.
    void show(const BallotFile &view, bool open);
    using QWidget::show;
    [[nodiscard]] BallotSheet &sheet() const noexcept { return *m_sheet; }
    [[nodiscard]] SubmissionId current() const;
    void goTo(SubmissionId submission);
    /// Takes over what was written and not taken yet.
    void takeTexts();

Q_SIGNALS:
    void ballotEdited(const jamwright::Ballot &ballot);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeForm();
    QWidget *makeTexts();
    QPlainTextEdit *makeText(QWidget *parent, const QString &name);
    void restart();
    void showSubmission();
    void showTexts();
    void showLeft();
    void step(int direction);
    void undo();
    void sayKeys(const QString &refusal);

    BallotSheet *m_sheet = nullptr;
    HerSubmissionsModel *m_submissions = nullptr;
    MarksModel *m_marks = nullptr;
    TableView *m_list = nullptr;
    QLabel *m_left = nullptr;
    QProgressBar *m_bar = nullptr;
    SubmissionCard *m_card = nullptr;
    MarkGrid *m_grid = nullptr;
    QLabel *m_keys = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QTimer *m_pause = nullptr; ///< runs while the judge writes: her words are taken when she pauses
    SubmissionId m_textsOf;    ///< whose words are in the fields
    bool m_written = false;    ///< she wrote there since
};

} // namespace jamwright
