// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/publish/publishsteps.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace jamwright {

class FactsModel;
class FindingsList;
class ReasonBar;
class TableView;

/// From a ranking to published results: freeze, publish after a look at what would be published, take back; and what
/// was published, with a check of it.
class PublishPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PublishPanel(QWidget *parent = nullptr);

    void setResults(const ResultsView &results);
    /// Asks, in the panel, whether to publish that.
    void ask(const Publication &dryRun);
    void setCheck(int version, const PublicationCheck &check);

Q_SIGNALS:
    void phaseWanted(jamwright::JudgingPhase phase);
    /// Back from published to frozen; `reason` is not blank.
    void takeBackWanted(const QString &reason);
    /// What would be published?
    void previewWanted();
    void publishWanted();
    void checkWanted(int version);
    void judgingWanted();

private:
    QWidget *makeSteps();
    QWidget *makeQuestion();
    QWidget *makePublications();
    void makeTables(QWidget *box);
    void showPublications();
    void stopAsking();

    QLabel *m_where = nullptr;
    QLabel *m_needed = nullptr;
    QLabel *m_advice = nullptr;
    QPushButton *m_judging = nullptr;
    QPushButton *m_freeze = nullptr;
    QPushButton *m_unfreeze = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_takeBack = nullptr;
    ReasonBar *m_takeBackReason = nullptr;
    QWidget *m_question = nullptr;
    QLabel *m_questionText = nullptr;
    QPushButton *m_confirm = nullptr;
    QLabel *m_none = nullptr;
    std::vector<Publication> m_publications;
    std::map<int, QString> m_checks; ///< by version
    FactsModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_check = nullptr;
    FindingsList *m_findings = nullptr;
};

} // namespace jamwright
