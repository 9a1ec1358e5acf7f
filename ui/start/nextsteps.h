// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/overview.h"

#include <QList>
#include <QString>

namespace jamwright {

/// How far one step of an event has come.
enum class StepState {
    Waiting, ///< needs an earlier step first
    Next,    ///< can be done now
    Done,
};

/// One step of an event as the start page shows it.
struct EventStep {
    PageId page = PageId::Signups;
    QString icon; ///< of `:/icons`
    QString title;
    QString figure; ///< "392"; blank = none yet
    QString sentence;
    QString action; ///< on the button, with a mnemonic
    StepState state = StepState::Waiting;
};

/// The five steps in order. The first one that is `Next` is what the organiser should do now.
[[nodiscard]] QList<EventStep> eventSteps(const EventOverview &overview);

} // namespace jamwright
