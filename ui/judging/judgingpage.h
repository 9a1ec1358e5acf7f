// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/ballotfile.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace jamwright {

class BallotSaver;
class BallotsPanel;
class EmptyState;
class JudgingCalls;
class PageHeader;
class ProgressPanel;
class SetUpPanel;

/// Judging from the rubric to the last ballot: set-up, ballots, progress.
class JudgingPage : public Page
{
    Q_OBJECT

public:
    explicit JudgingPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void reload() override;

private:
    void makeHeader();
    void connectSetUp();
    void connectBallots();
    void askForJudges();
    void askForSubmissions();
    void showState(const JudgingState &state, const BallotEvent &event);
    void showPhase(const JudgingState &state);
    void showTab(JudgingPhase phase);
    void phaseClicked();

    PageHeader *m_header = nullptr;
    QPushButton *m_phase = nullptr; ///< goes on to the next phase
    QLabel *m_obstacle = nullptr;
    EmptyState *m_empty = nullptr; ///< without an event
    QTabWidget *m_tabs = nullptr;
    SetUpPanel *m_setUp = nullptr;
    BallotsPanel *m_ballots = nullptr;
    ProgressPanel *m_progress = nullptr;
    JudgingCalls *m_calls = nullptr;
    BallotSaver *m_saver = nullptr;
    JudgingPhase m_wanted = JudgingPhase::Open; ///< what the button leads to
    EventId m_shown;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
