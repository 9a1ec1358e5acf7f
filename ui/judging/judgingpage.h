// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/ballotfile.h"
#include "ui/widgets/page.h"

class QTabWidget;

namespace jamwright {

class BallotSaver;
class BallotsPanel;
class EmptyState;
class JudgingCalls;
class JudgesPanel;
class MatrixPanel;
class PhaseHeader;
class RubricPanel;
class SubmissionsPanel;
struct JudgingView;

/// Judging from the rubric to the last ballot: rubric, judges, submissions, ballots, progress.
class JudgingPage : public Page
{
    Q_OBJECT

public:
    explicit JudgingPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void reload() override;

private:
    void makeTabs();
    void connectRubric();
    void connectJudges();
    void connectJury();
    void connectSubmissions();
    void connectBallots();
    void showView(const JudgingView &view, const BallotEvent &event);
    void showTab(const JudgingState &state);

    PhaseHeader *m_header = nullptr;
    EmptyState *m_empty = nullptr; ///< without an event
    QTabWidget *m_tabs = nullptr;
    RubricPanel *m_rubric = nullptr;
    JudgesPanel *m_judges = nullptr;
    SubmissionsPanel *m_submissions = nullptr;
    BallotsPanel *m_ballots = nullptr;
    MatrixPanel *m_matrix = nullptr;
    JudgingCalls *m_calls = nullptr;
    BallotSaver *m_saver = nullptr;
    EventId m_shown;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
