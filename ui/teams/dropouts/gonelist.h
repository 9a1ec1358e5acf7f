// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jamwright {

class GoneModel;
class GoneProxy;
class TableView;
struct TeamsView;

/// Who is gone: a list to filter and to tick, several rows at once with Space.
class GoneList : public QWidget
{
    Q_OBJECT

public:
    explicit GoneList(QWidget *parent = nullptr);

    void setTeams(const TeamsView &view);
    [[nodiscard]] std::vector<SignupId> gone() const;
    void clearGone();

Q_SIGNALS:
    void goneChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFilterRow();
    void toggleSelected();
    void showCounts();

    GoneModel *m_model = nullptr;
    GoneProxy *m_proxy = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_clear = nullptr;
    TableView *m_table = nullptr;
    bool m_fitted = false;
};

} // namespace jamwright
