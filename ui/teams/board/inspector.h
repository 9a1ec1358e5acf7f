// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/async/latestjob.h"
#include "workflow/teams/explain.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace jamwright {

class DayBand;

/// Explains what is chosen on the board: a person (why she is here, the best exchange) and her team (each goal and rule
/// in a sentence, its day). Works the sentences out on a thread of its own.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    /// A person and her team; either may be not stored.
    void explain(const TeamsView &view, SignupId person, TeamId team);
    /// Nothing is chosen.
    void clear();

Q_SIGNALS:
    void swapWanted(jamwright::SignupId a, jamwright::SignupId b);

private:
    /// What the worker brings.
    struct Explained {
        std::optional<PersonExplanation> person;
        std::optional<TeamExplanation> team;
    };
    static std::optional<Explained> work(const TeamsView &view, SignupId person, TeamId team, const Cancel &cancel);

    void show(const Explained &explained);
    void showPerson(const PersonExplanation &person);
    void showTeam(const TeamExplanation &team);
    void addLine(QVBoxLayout *column, const QString &sentence, bool broken);

    QLabel *m_personName = nullptr;
    QWidget *m_personPart = nullptr;
    QVBoxLayout *m_reasons = nullptr;
    QPushButton *m_swap = nullptr;
    QLabel *m_teamName = nullptr;
    QWidget *m_teamPart = nullptr;
    QVBoxLayout *m_lines = nullptr;
    DayBand *m_day = nullptr;
    QLabel *m_hint = nullptr;
    TeamsView m_view;
    SignupId m_person;
    SignupId m_partner;
    LatestJob m_job;
};

} // namespace jamwright
