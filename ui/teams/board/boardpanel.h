// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "ui/teams/board/boardmodel.h"
#include "workflow/teams/edits.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;

namespace jamwright {

class BoardView;
class Desk;
class Inspector;

/// The board with what belongs to it: the teams, the reserves beside them, the explanation of what is chosen, and every
/// edit by mouse and by keyboard. What is held over a place, or cut and about to be pasted there, says before what it
/// would cost.
class BoardPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BoardPanel(Desk &desk, QWidget *parent = nullptr);

    /// Shows teams; what was chosen stays chosen where it still is. `broken`: see BoardModel::setView.
    void show(EventId event, const TeamsView &view, const std::map<TeamId, int> &broken);
    void focusFilter();

Q_SIGNALS:
    /// An edit was written.
    void edited(const QString &sentence, jamwright::ChangeId change);
    void failed(const jamwright::Error &error);

private:
    void makeFilter();
    void makeViews();
    void makeActions();
    QAction *makeAction(const QString &name, const QString &text, const QKeySequence &keys, void (BoardPanel::*call)());

    [[nodiscard]] BoardView *activeView() const;
    /// The model's index that has the keyboard; of no view, invalid.
    [[nodiscard]] QModelIndex current() const;
    /// The people who are chosen, else the one who has the keyboard.
    [[nodiscard]] std::vector<SignupId> chosen() const;
    [[nodiscard]] TeamId currentTeam() const;
    /// What dropping or pasting these people there means: on a person, an exchange where it is one of them; else a
    /// move.
    [[nodiscard]] TeamEdit editFor(const std::vector<SignupId> &people, const QModelIndex &target, bool exchange) const;
    [[nodiscard]] QString costText(const TeamEdit &edit) const;

    void apply(const TeamEdit &edit);
    void selectionChanged(BoardView *view);
    void chooseAgain(const std::vector<SignupId> &people, SignupId person, TeamId team);
    void showCutCost();
    void showFilterState();
    void hover(const std::vector<SignupId> &people, const QModelIndex &target, const QPoint &place);
    void drop(const std::vector<SignupId> &people, const QModelIndex &target);

    void copy();
    void cut();
    void paste();
    void pasteAsSwap();
    void toReserves();
    void makeLeader();
    void toggleMemberLock();
    void toggleTeamLock();
    void rename();
    void otherName();
    void newTeam();
    void dissolve();

    Desk &m_desk;
    EventId m_event;
    BoardModel *m_model = nullptr;
    BoardProxy *m_teams = nullptr;
    BoardProxy *m_reserves = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_order = nullptr;
    QLabel *m_state = nullptr; ///< how many are shown, or what pasting would cost
    BoardView *m_teamsView = nullptr;
    BoardView *m_reservesView = nullptr;
    BoardView *m_lastActive = nullptr;
    Inspector *m_inspector = nullptr;
    QLineEdit *m_name = nullptr; ///< a team's new name, above its card
    TeamId m_renamed;
    std::vector<SignupId> m_cut;
    quint64 m_seed = 0;      ///< of other names
    bool m_choosing = false; ///< a selection is being restored
};

} // namespace jamwright
