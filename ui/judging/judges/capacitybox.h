// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/assigning.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace jamwright {

class TableView;
class TextTableModel;

/// What 2 to 6 reviews a submission would ask of the judges, and how sure the places would be: before anybody is
/// assigned. Asks for a plan by itself while it is shown.
class CapacityBox : public QWidget
{
    Q_OBJECT

public:
    explicit CapacityBox(QWidget *parent = nullptr);

    /// The event may have other judges and submissions now.
    void refresh() { askSoon(); }
    void setPlan(const CapacityPlan &plan);
    void setRefused(const QString &sentence);

Q_SIGNALS:
    void planWanted(const jamwright::CapacityWish &wish);
    /// Somebody decided for so many reviews a submission.
    void reviewsChosen(int reviews);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeFields(QWidget *box, QVBoxLayout *column);
    void connectFields();
    void ask();
    void askSoon();
    void followEvent();
    [[nodiscard]] CapacityWish wish() const;

    bool m_ownJudges = false; ///< a number that was typed, not the event's
    bool m_ownSubmissions = false;
    bool m_showing = false;
    QDoubleSpinBox *m_minutes = nullptr;
    QDoubleSpinBox *m_hours = nullptr;
    QSpinBox *m_judges = nullptr;
    QSpinBox *m_submissions = nullptr;
    QPushButton *m_event = nullptr; ///< back to its counts
    TextTableModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_hint = nullptr;
    QTimer *m_pause = nullptr; ///< runs while numbers change
};

/// "45 min", "3 h", "3 h 20 min".
[[nodiscard]] QString workloadText(double minutes);

} // namespace jamwright
