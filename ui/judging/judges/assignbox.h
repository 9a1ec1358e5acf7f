// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/judging/assigning.h"
#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLayout;
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
    /// What came of it, what is to be said about it, and how many reviews more would link panels that nothing links.
    void setResult(const QString &sentence, const Findings &findings, int bridges = 0);
    [[nodiscard]] quint64 seed() const;
    void setReviews(int reviews);

Q_SIGNALS:
    void assignWanted(const jamwright::AssignmentWish &wish);
    /// Whether a plan of what it takes is to be seen.
    void planShown(bool shown);

private:
    QLayout *makeWish(QWidget *box);
    void showWhatIs(const JudgingView &view);
    QSpinBox *m_reviews = nullptr;
    QLineEdit *m_seed = nullptr;
    QCheckBox *m_keep = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_plan = nullptr;
    QPushButton *m_bridges = nullptr;
    QLabel *m_result = nullptr;
    FindingsList *m_findings = nullptr;
    std::vector<Assignment> m_assigned; ///< what the result is about
    bool m_hasResult = false;
};

} // namespace jamwright
