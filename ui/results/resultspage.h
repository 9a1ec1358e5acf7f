// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/widgets/page.h"
#include "workflow/judging/results/results.h"
#include "workflow/teams/teams.h"

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace jamwright {

class AwardsPanel;
class ChartPanel;
class ChoicePanel;
class EmptyState;
class PageHeader;
class PublishPanel;
class RankingPanel;
class ResultsCalls;
class ResultsExporter;

/// What came of judging: how it is ranked, the ranking with how sure it is, charts, awards, publishing. Until the
/// organiser asks for the results of a round, only the first of these is shown.
class ResultsPage : public Page
{
    Q_OBJECT

public:
    explicit ResultsPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void reload() override;

private:
    struct Shown {
        QString eventName;
        ResultsView view;    ///< of the round that is looked at
        ResultsView current; ///< of the event's current round
        std::vector<TeamView> teams;
    };
    /// `round`: 0 = all rounds together, none = the current one.
    static Result<Shown> load(Workspace &workspace, EventId event, std::optional<int> round);

    void makeHeader();
    void makeExportMenu();
    void makeTabs();
    void connectPanels();
    ChartPanel *addChart(const QString &title, const QString &name);
    void showResults(const Result<Shown> &shown);
    void showRounds(const JudgingState &judging);
    void showHeader(const Shown &shown, bool ranked);
    void showTabs(const Shown &shown);
    void showWaiting();
    void showEmpty(const Shown &shown);

    EventId m_of;               ///< the event that is shown
    std::optional<int> m_round; ///< which round is looked at
    quint64 m_asked = 0;        ///< counts the loads, so that a late answer is known
    PageHeader *m_header = nullptr;
    QComboBox *m_rounds = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_exportAll = nullptr;
    ResultsExporter *m_exporter = nullptr;
    ResultsCalls *m_calls = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_waiting = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    ChoicePanel *m_first = nullptr; ///< before anybody has seen the results
    QTabWidget *m_tabs = nullptr;
    RankingPanel *m_ranking = nullptr;
    ChartPanel *m_places = nullptr;
    ChartPanel *m_judges = nullptr;
    ChartPanel *m_marks = nullptr;
    AwardsPanel *m_awards = nullptr;
    PublishPanel *m_publish = nullptr;
    ChoicePanel *m_choice = nullptr; ///< afterwards
};

} // namespace jamwright
