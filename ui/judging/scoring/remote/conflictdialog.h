// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/ballots.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QGridLayout;

namespace jamwright {

/// Ballots of which two versions were changed apart from one another, side by side, with what is to count for each.
/// Undecided ones stay as they are stored.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(const std::vector<ContestedBallot> &contested, const Rubric &rubric, QWidget *parent = nullptr);

    [[nodiscard]] BallotImportChoices choices() const;

private:
    QWidget *makeRow(const ContestedBallot &contested, const Rubric &rubric);
    /// Returns the line below them.
    int addLines(QGridLayout *grid, QWidget *row, const ContestedBallot &contested, const Rubric &rubric);
    void addChoice(QGridLayout *grid, int line, QWidget *row, const ContestedBallot &contested, int files);

    std::vector<Assignment> m_places;
    std::vector<QComboBox *> m_choices; ///< one a place
};

} // namespace jamwright
