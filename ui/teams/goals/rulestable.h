// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "workflow/teams/explain.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace jamwright {

/// The rules that teams must keep, one a row: what it asks for, how it is set, and how many teams break it now.
class RulesTable : public QWidget
{
    Q_OBJECT

public:
    explicit RulesTable(QWidget *parent = nullptr);

    /// Announces nothing. `teams` = how many stand; 0 = nothing can be broken yet.
    void setRules(const TeamRules &rules, const std::vector<RuleEffect> &effects, int teams);
    /// As shown; the goals and what is not shown here stay as they were set.
    [[nodiscard]] TeamRules rules() const;

Q_SIGNALS:
    void rulesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// How a rule stands.
    struct Standing {
        QString key; ///< as in RuleEffect
        QLabel *sign = nullptr;
        QLabel *words = nullptr;
    };

    void makeRows();
    void makeSizes();
    void makeArc();
    void addRow(const QString &key, QWidget *rule, const QString &name = {});
    QCheckBox *addSwitch(const QString &key, const QString &objectName, const QString &text);
    void showStanding();

    QGridLayout *m_grid = nullptr;
    QSpinBox *m_minSize = nullptr;
    QSpinBox *m_maxSize = nullptr;
    QDoubleSpinBox *m_arc = nullptr;
    QCheckBox *m_leader = nullptr;
    QCheckBox *m_strangers = nullptr;
    QCheckBox *m_organisations = nullptr;
    std::vector<Standing> m_standing;
    TeamRules m_rules;
    std::vector<RuleEffect> m_effects;
    int m_teams = 0;
    bool m_showing = false; ///< rules are being shown, not changed
};

} // namespace jamwright
