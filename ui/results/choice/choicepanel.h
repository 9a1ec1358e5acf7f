// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/results/results.h"

#include <QWidget>

#include <map>
#include <optional>

class QBoxLayout;
class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace jamwright {

class TieRulesBox;

/// How the ranking is made: the method, what parts equals, decimals, seed. Before anybody has seen the results it is
/// what stands between the organiser and them; afterwards the choice can be changed, but for severity adjustment, which
/// would then be chosen by its outcome.
class ChoicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicePanel(QWidget *parent = nullptr);

    /// `revealed`: whether the results were seen; `severityStands`: whether those of any round were, which settles
    /// whether severity is adjusted for; `open`: reviews that are not done. What is being chosen stays unless the
    /// stored choice is another.
    void setState(const JudgingState &judging, const TallyChoice &choice, bool revealed, bool severityStands,
                  int open = 0);
    /// Lets go of what is being chosen, for another event.
    void forget() { m_stored.reset(); }
    [[nodiscard]] TallyChoice choice() const;

Q_SIGNALS:
    /// Use it and show the results.
    void showWanted(const jamwright::TallyChoice &choice);
    /// Use it; the results are seen already.
    void chosen(const jamwright::TallyChoice &choice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeMethods();
    QWidget *makeDetails();
    /// Decimals and seed.
    void addPrecision(QVBoxLayout *details);
    void fill(const TallyChoice &choice);
    void allow(bool editable, bool revealed, bool severityStands, const QString &method);
    void showIntro(bool editable, bool revealed, bool severityStands);
    void showWarning(const JudgingState &judging, bool revealed, int open);
    void press();

    std::optional<TallyChoice> m_stored; ///< what the fields were filled with
    QBoxLayout *m_columns = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_intro = nullptr;
    QButtonGroup *m_methods = nullptr;
    std::map<QString, QRadioButton *> m_radios; ///< by the method's name
    QWidget *m_details = nullptr;
    TieRulesBox *m_ties = nullptr;
    QCheckBox *m_round = nullptr;
    QSpinBox *m_decimals = nullptr;
    QLineEdit *m_seed = nullptr;
    QPushButton *m_show = nullptr;
    QLabel *m_warning = nullptr;
    bool m_revealed = false;
};

} // namespace jamwright
