// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "ui/signups/grid/signupsheet.h"
#include "workflow/signups/signupviews.h"

#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace jamwright {

class Desk;
class FilterChips;
class FilterEdit;
class SignupsModel;
class SignupsTable;
class ViewsMenu;

/// The grid with what steers it: filter box, status chips, groups, columns and saved views.
class GridPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GridPanel(Desk &desk, QWidget *parent = nullptr);

    /// Shows it as soon as its order is computed, see `shown`.
    void setSheet(const SheetPointer &sheet);
    /// Puts a further button at the end of the row.
    void addButton(QWidget *button);
    void focusFilter();

    [[nodiscard]] SignupsTable *table() const noexcept { return m_table; }
    [[nodiscard]] const SheetPointer &sheet() const;
    /// The sign-up that the cursor is on.
    [[nodiscard]] std::optional<SignupRow> current() const;

    /// How the grid looks now, with a name.
    [[nodiscard]] SignupView view(const QString &name) const;
    void setView(const SignupView &view);

Q_SIGNALS:
    /// Other rows are shown.
    void shown();
    /// Other people are chosen, or the cursor is on somebody else.
    void choiceChanged();
    void failed(const jamwright::Error &error);

private:
    void connectGrid();
    QWidget *makeRow(Desk &desk);
    void makeGrouping(QWidget *row);
    void makeViews(Desk &desk, QWidget *row);
    void showCounts();
    /// Tab goes as the eye does; the chips come and go.
    void orderTabs();

    SignupsModel *m_model = nullptr;
    SignupsTable *m_table = nullptr;
    QLabel *m_message = nullptr;
    FilterEdit *m_filter = nullptr;
    FilterChips *m_chips = nullptr;
    QLabel *m_counts = nullptr;
    QComboBox *m_grouping = nullptr;
    ViewsMenu *m_views = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<QWidget *> m_steering; ///< what stands in the row, from left to right
};

} // namespace jamwright
