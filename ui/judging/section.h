// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractItemModel;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace jamwright {

class TableView;

/// A part of a panel: a title with buttons at its right, its content below.
struct Section {
    QWidget *box = nullptr;
    QVBoxLayout *column = nullptr;
    QHBoxLayout *head = nullptr;
    QLabel *title = nullptr;
};

[[nodiscard]] Section makeSection(QWidget *parent, const QString &title);
/// A button in the section's head. `icon` is of `:/icons`, may be blank.
QPushButton *addButton(const Section &section, const QString &text, const QString &name, const QString &icon = {});
/// A quiet line that wraps.
QLabel *addHint(const Section &section, const QString &name, const QString &text = {});
/// A table that shows at most `rows` rows before it scrolls; 0 = takes the room it gets.
TableView *addTable(const Section &section, const QString &name, const QString &accessibleName,
                    QAbstractItemModel *model, int rows);
/// Cells are edited one by one, by typing or a double click.
void makeEditable(TableView *table);

} // namespace jamwright
