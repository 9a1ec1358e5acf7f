// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/judging/rubric/rubricdraft.h"
#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace jamwright {

class CriteriaModel;
class ReasonBar;
class TableView;
class TextTableModel;
class VersionsBox;

/// What an event is judged by: its rounds, each with its criteria. Saved as it is edited, until a round has a score;
/// then a change waits for its reason and becomes a new version.
class RubricPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RubricPanel(QWidget *parent = nullptr);

    void setView(const JudgingView &view);
    void setBuiltInRubrics(const QList<RubricSet> &rubrics);
    /// As if it were typed: of a file or one that comes with the program.
    void useRubrics(const RubricSet &set);
    /// Goes back to what is stored, after it was refused.
    void discard();
    [[nodiscard]] const RubricSet &rubrics() const { return m_draft.set(); }

Q_SIGNALS:
    /// To be saved; `reason` is only there where a locked rubric changes.
    void rubricsEdited(const jamwright::RubricSet &set, const QString &reason);
    void loadWanted();
    void saveWanted(const jamwright::RubricSet &set);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRounds();
    QWidget *makeRoundForm(QWidget *parent);
    QWidget *makeCriteria();
    void criteriaEdited();
    void roundEdited();
    void draftChanged();
    void showDraft();
    void showRounds();
    void showRound();
    void showHint();
    void arrange(bool wide);
    [[nodiscard]] int shownRound() const;
    /// Why what was changed cannot be saved; blank = it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isOver(int round) const; ///< 0-based

    RubricDraft m_draft;
    std::vector<RoundView> m_rounds;
    int m_currentRound = 1;
    bool m_editable = true;
    bool m_showing = false; ///< what changes in a field was not typed
    QList<RubricSet> m_builtIns;
    QGridLayout *m_grid = nullptr;
    QWidget *m_roundsBox = nullptr;
    QWidget *m_criteriaBox = nullptr;
    VersionsBox *m_versions = nullptr;
    bool m_isWide = false;
    TextTableModel *m_roundsModel = nullptr;
    TableView *m_roundsView = nullptr;
    QPushButton *m_addRound = nullptr;
    QPushButton *m_removeRound = nullptr;
    QLineEdit *m_roundName = nullptr;
    QSpinBox *m_shortlist = nullptr;
    QComboBox *m_cut = nullptr;
    QLabel *m_criteriaTitle = nullptr;
    CriteriaModel *m_criteria = nullptr;
    TableView *m_criteriaView = nullptr;
    QComboBox *m_builtIn = nullptr;
    QPushButton *m_load = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QLabel *m_hint = nullptr;
    ReasonBar *m_reasonBar = nullptr;
};

} // namespace jamwright
