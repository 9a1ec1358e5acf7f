// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace jamwright {

class PageHeader;

/// Where judging stands, the next step as a button with a verb, what is missing for it, and the way back in a menu.
class PhaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseHeader(QWidget *parent = nullptr);

    /// `any`: whether there is an event.
    void setView(const JudgingView &view, bool any);

Q_SIGNALS:
    void stepWanted(jamwright::JudgingStepKind kind);

private:
    void showNext(const JudgingView &view, bool any);
    void showBack(const JudgingView &view, bool any);

    PageHeader *m_header = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_back = nullptr;
    QMenu *m_backMenu = nullptr;
    QLabel *m_phases = nullptr;
    QLabel *m_missing = nullptr;
    JudgingStepKind m_kind = JudgingStepKind::Open;
};

/// What the button of a step says, with a verb: "Start round 2 with 10 submissions".
[[nodiscard]] QString stepText(const JudgingStep &step, int rounds);
[[nodiscard]] QString phaseWord(JudgingPhase phase);
[[nodiscard]] QString phaseSentence(JudgingPhase phase);
/// Why judges and submissions can only be read in that phase, and the way back; blank where they can be changed.
[[nodiscard]] QString readOnlySentence(JudgingPhase phase);

} // namespace jamwright
