// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/problemcounter.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/findingsmodel.h"

#include <algorithm>

namespace jamwright {

ProblemCounter::ProblemCounter(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("problemCounter"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Show or hide the problems"));
    setFindings({});
}

void ProblemCounter::setFindings(const Findings &findings)
{
    if (findings.isEmpty()) {
        setIcon(stateIcon(State::Good, this));
        setText(tr("No problems"));
        return;
    }
    const auto worst = std::max_element(findings.begin(), findings.end(),
                                        [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    setIcon(stateIcon(worst->severity, this));
    setText(countsText(findings));
}

} // namespace jamwright
