// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/results/results.h"

#include <QWidget>

class QLabel;

namespace jamwright {

class FactsModel;
class FindingsList;
class PodiumView;
class RankingModel;
class TableView;

/// The ranking: what limits it, the podium, which places the method changes, and the table.
class RankingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RankingPanel(QWidget *parent = nullptr);

    void setResults(const ResultsView &results);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The title takes of the room that is left as much as keeps it near its figures.
    void spreadTitle();
    QLabel *addNote(const QString &name, QWidget *&row);
    void makeTables();
    void showNotes(const ResultsView &results);
    void showTable(const ResultsView &results);
    void showMedals(const ResultsView &results);

    QWidget *m_partsRow = nullptr;
    QLabel *m_parts = nullptr;
    QWidget *m_winnerRow = nullptr;
    QLabel *m_winner = nullptr;
    PodiumView *m_podium = nullptr;
    FactsModel *m_medals = nullptr;
    TableView *m_medalTable = nullptr;
    QLabel *m_changes = nullptr;
    FindingsList *m_findings = nullptr;
    RankingModel *m_model = nullptr;
    TableView *m_table = nullptr;
    int m_titleWidth = 0; ///< what titles need; 0 = nothing was shown yet
    QLabel *m_method = nullptr;
};

} // namespace jamwright
