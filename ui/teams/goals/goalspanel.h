// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "ui/teams/goals/goalcolumns.h"
#include "ui/teams/goals/pairpeople.h"
#include "ui/widgets/page.h"
#include "workflow/teams/explain.h"

#include <QFuture>

#include <vector>

class QLabel;
class QMenu;
class QTimer;

namespace jamwright {

class GoalCards;
class PairsEditor;
class RulesTable;
class Workspace;

/// What teams are to be like: the event's goals as cards beside the rules and the named pairs. What is changed is saved
/// after a moment, one undo each time.
class GoalsPanel : public Page
{
    Q_OBJECT

public:
    explicit GoalsPanel(Desk &desk, QWidget *parent = nullptr);

    void reload() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    /// What a reload brings.
    struct Loaded {
        Event event;
        std::vector<PairRule> pairs;
        PairPeople people;
        GoalColumns columns;
        ScoreSheet sheet;
        std::vector<RuleEffect> effects;
    };
    static Result<Loaded> load(Workspace &workspace, EventId event);

    QWidget *makeGoals(QWidget *parent);
    QWidget *makeRules(QWidget *parent);
    void fillPresets(QMenu *menu);
    void fillAddMenu();
    void showLoaded(const Loaded &loaded);
    void showUsual();
    void addGoal(GoalKind kind);
    void takePreset(GoalPreset preset);
    /// Shows other goals at once and saves them soon.
    void setGoals(const std::vector<Goal> &goals);
    void saveSoon();
    void save();
    void savePairs(const std::vector<PairRule> &pairs);
    /// Says what was done once it is; what was read before it is stale.
    void announce(const QFuture<Result<ChangeId>> &saved, const QString &sentence);

    Loaded m_loaded;
    GoalCards *m_cards = nullptr;
    QMenu *m_addMenu = nullptr;
    QLabel *m_usual = nullptr;
    RulesTable *m_rules = nullptr;
    PairsEditor *m_pairs = nullptr;
    QTimer *m_pause = nullptr;
    QString m_file;          ///< the workspace that is shown
    EventId m_shown;         ///< whose goals are shown
    quint64 m_loads = 0;     ///< counts reloads: an answer to an earlier one is stale
    bool m_dirty = false;    ///< what is shown is not saved yet
    bool m_goalsOwn = false; ///< the user changed a goal: the shown ones become the event's own
};

} // namespace jamwright
