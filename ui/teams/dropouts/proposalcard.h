// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/cells/cardframe.h"
#include "workflow/teams/repair.h"

class QPushButton;
class QVBoxLayout;

namespace jamwright {

/// One way to mend the teams, as a card: what it does in short, what it costs, every move, and the button that does it.
class ProposalCard : public CardFrame
{
    Q_OBJECT

public:
    ProposalCard(const RepairProposal &proposal, bool first, QWidget *parent = nullptr);

    void setAdoptable(bool adoptable);
    [[nodiscard]] QPushButton *adoptButton() const noexcept { return m_adopt; }

Q_SIGNALS:
    void adoptWanted();

private:
    void addHead(const QString &title, bool first, QVBoxLayout *column);
    void addBroken(const Findings &broken, QVBoxLayout *column);

    QPushButton *m_adopt = nullptr;
};

/// What the title leaves open: "Every team has enough people. By the goals, the teams become better: …"
[[nodiscard]] QString proposalFacts(const RepairProposal &proposal);

} // namespace jamwright
