// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class EmptyState;
class FindingsList;
class PageHeader;
class RankingModel;
class ResultsExporter;
class TableView;
class Workspace;

/// The ranking with how it came about, and its export.
class ResultsPage : public Page
{
    Q_OBJECT

public:
    explicit ResultsPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void reload() override;

private:
    struct Shown {
        QString eventName;
        JudgingState judging;
        Ranking ranking;
    };
    static Result<Shown> load(Workspace &workspace, EventId event);

    void buildUi();
    void buildRanking();
    void showResults(const Result<Shown> &shown);
    void showEmpty(const Shown &shown);

    quint64 m_asked = 0; ///< counts the loads, so that a late answer is known
    PageHeader *m_header = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_exportAll = nullptr;
    ResultsExporter *m_exporter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    QWidget *m_results = nullptr;
    QLabel *m_method = nullptr;
    FindingsList *m_findings = nullptr;
    RankingModel *m_model = nullptr;
    TableView *m_table = nullptr;
};

/// How a ranking came about, in one or two sentences: the method and the weights of the criteria.
[[nodiscard]] QString methodText(const QString &method, const Rubric &rubric);

} // namespace jamwright
