// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "workflow/signups/signupviews.h"

#include <QMenu>

#include <vector>

namespace jamwright {

class Desk;

/// The menu of ways to look at the sign-ups: the columns, and the views that are kept with the workspace.
class ViewsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ViewsMenu(Desk &desk, QWidget *parent = nullptr);

    /// Puts a menu of the columns at the top.
    void setColumnsMenu(QMenu *columns);
    /// Reads the views of the workspace.
    void reload();
    /// Keeps a view in the workspace.
    void save(const SignupView &view);
    void remove(const QString &name);
    [[nodiscard]] const std::vector<SignupView> &views() const noexcept { return m_views; }

Q_SIGNALS:
    void chosen(const jamwright::SignupView &view);
    /// The user named the present view.
    void saveWanted(const QString &name);
    void failed(const jamwright::Error &error);

private:
    void fill();
    void askName();

    Desk &m_desk;
    QMenu *m_columns = nullptr;
    std::vector<SignupView> m_views;
    QString m_last; ///< the name of the view that was chosen or kept last
};

} // namespace jamwright
