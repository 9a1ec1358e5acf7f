// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/awards/awardfacts.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jamwright {

class FactsModel;
class TableView;

/// Who took part in making what her team handed in: a table in which people are selected, and buttons that say it of
/// them, in the name of whoever told.
class ContributionsBox : public QWidget
{
    Q_OBJECT

public:
    explicit ContributionsBox(QWidget *parent = nullptr);

    void setRows(const std::vector<ContributionRow> &rows, bool editable);

Q_SIGNALS:
    void said(const std::vector<jamwright::PersonId> &people, bool contributed, const QString &saidBy);

private:
    void say(bool contributed);
    void showButtons();

    std::vector<ContributionRow> m_rows;
    bool m_editable = false;
    FactsModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLineEdit *m_saidBy = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace jamwright
