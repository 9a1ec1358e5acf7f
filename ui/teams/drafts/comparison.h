// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/async/latestjob.h"
#include "workflow/teams/explain.h"

#include <QWidget>

class QLabel;

namespace jamwright {

class MovesModel;
class TableView;

/// A draft beside the teams that stand: the figures in sentences, and who would move. Computed on a thread of its own.
class Comparison : public QWidget
{
    Q_OBJECT

public:
    explicit Comparison(QWidget *parent = nullptr);

    void compare(const TeamsView &standing, const TeamsView &draft);
    /// Says a sentence instead.
    void say(const QString &sentence);

private:
    void showCompared(const TeamsComparison &compared);

    MovesModel *m_moves = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_sentences = nullptr;
    TableView *m_table = nullptr;
    LatestJob m_job;
};

/// What would change in the figures, in sentences: all goals together, then each rule and goal, the weightiest change
/// first.
[[nodiscard]] QStringList changesInFigures(const ScoreSheet &before, const ScoreSheet &after);

} // namespace jamwright
