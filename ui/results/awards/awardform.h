// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/award.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace jamwright {

/// One award's fields. Every change that is finished is told at once.
class AwardForm : public QWidget
{
    Q_OBJECT

public:
    explicit AwardForm(QWidget *parent = nullptr);

    void setAward(const Award &award, const JudgingState &judging);
    [[nodiscard]] Award award() const;
    /// Whether that is what it was set to, or told last: then what is being typed stays.
    [[nodiscard]] bool holds(const Award &award) const { return m_award == award; }
    void focusName();

Q_SIGNALS:
    void edited(const jamwright::Award &award);

private:
    void makeFields();
    void fillChoices(const JudgingState &judging);
    void fillWinners(const JudgingState &judging);
    void showFields();
    void take();

    Award m_award; ///< as it was set, or told last
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_criterion = nullptr;
    QComboBox *m_track = nullptr;
    QSpinBox *m_places = nullptr;
    QLineEdit *m_prize = nullptr;
    QCheckBox *m_contributed = nullptr;
    QListWidget *m_winners = nullptr;
    bool m_tracks = false; ///< whether the submissions have any
    bool m_showing = false;
};

} // namespace jamwright
