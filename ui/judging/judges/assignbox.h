// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace jamwright {

class FindingsList;

/// Who reviews what: how many reviews each submission gets, and what came of assigning them.
class AssignBox : public QWidget
{
    Q_OBJECT

public:
    explicit AssignBox(QWidget *parent = nullptr);

    void setView(const JudgingView &view);
    /// What came of it, and what is to be said about it.
    void setResult(const QString &sentence, const Findings &findings);

Q_SIGNALS:
    void assignWanted(int reviews, quint64 seed);

private:
    QSpinBox *m_reviews = nullptr;
    QLineEdit *m_seed = nullptr;
    QPushButton *m_assign = nullptr;
    QLabel *m_result = nullptr;
    FindingsList *m_findings = nullptr;
    std::vector<Assignment> m_assigned; ///< what the result is about
    bool m_hasResult = false;
};

} // namespace jamwright
