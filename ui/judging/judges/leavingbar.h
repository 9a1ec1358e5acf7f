// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/jury/leaving.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace jamwright {

class FindingsList;
class TableView;
class TextTableModel;

/// Asks in place whether a judge goes, and shows what goes to whom with her. Who has judged leaves the jury and stays
/// in the list; who has not is removed.
class LeavingBar : public QFrame
{
    Q_OBJECT

public:
    explicit LeavingBar(QWidget *parent = nullptr);

    /// Asks about her, once `show` says what it would mean.
    void setJudge(JudgeId judge);
    /// Whom it asks about; not stored = it is closed.
    [[nodiscard]] JudgeId judge() const { return m_judge; }
    /// Asks, unless it is about somebody else.
    void show(const Leaving &leaving);
    using QFrame::show;
    void close();

Q_SIGNALS:
    void removeWanted(jamwright::JudgeId judge, const QString &name);
    void leaveWanted(const QString &name);

private:
    void confirm();

    JudgeId m_judge;
    QString m_name;
    bool m_removable = false;
    QLabel *m_question = nullptr;
    TextTableModel *m_model = nullptr;
    TableView *m_moves = nullptr;
    FindingsList *m_findings = nullptr;
    QPushButton *m_confirm = nullptr;
};

/// What is asked, with what becomes of her reviews.
[[nodiscard]] QString leavingQuestion(const Leaving &leaving);

} // namespace jamwright
