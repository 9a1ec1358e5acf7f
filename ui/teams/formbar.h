// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "workflow/teams/teams.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace jamwright {

/// What teams must be like, how to look for them, and the button that forms them.
class FormBar : public QWidget
{
    Q_OBJECT

public:
    explicit FormBar(QWidget *parent = nullptr);

    /// Shows an event's rules; announces nothing.
    void setRules(const TeamRules &rules);
    /// The rules as shown; what is not shown here stays as it was set.
    [[nodiscard]] TeamRules rules() const;
    [[nodiscard]] FormOptions options() const;
    void setFormingPossible(bool possible);
    [[nodiscard]] QPushButton *formButton() const noexcept { return m_form; }

Q_SIGNALS:
    /// The user changed a rule.
    void rulesChanged();
    void formWanted();

private:
    void makeRules();
    void makeSearch();
    QWidget *labelled(const QString &text, QWidget *field);

    TeamRules m_rules;
    QSpinBox *m_minSize = nullptr;
    QSpinBox *m_maxSize = nullptr;
    QDoubleSpinBox *m_arc = nullptr;
    QCheckBox *m_strangers = nullptr;
    QCheckBox *m_leader = nullptr;
    QLineEdit *m_seed = nullptr;
    QComboBox *m_effort = nullptr;
    QPushButton *m_form = nullptr;
    bool m_showing = false; ///< rules are being shown, not changed
};

} // namespace jamwright
