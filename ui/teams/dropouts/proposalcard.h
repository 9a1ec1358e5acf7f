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

/// "3 people move; no seat is missing. The cost of the teams stays 12.4."
[[nodiscard]] QString proposalFacts(const RepairProposal &proposal);

} // namespace jamwright
