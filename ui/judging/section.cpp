// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/section.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

Section makeSection(QWidget *parent, const QString &title)
{
    Section section;
    section.box = new QWidget(parent);
    section.column = new QVBoxLayout(section.box);
    section.column->setContentsMargins(0, 0, 0, 0);
    section.column->setSpacing(space::Small);
    section.head = new QHBoxLayout;
    section.head->setSpacing(space::Small);
    section.title = new QLabel(title, section.box);
    section.title->setTextFormat(Qt::PlainText);
    section.title->setFont(scaledFont(parent, 1.15, true));
    section.head->addWidget(section.title);
    section.head->addStretch();
    section.column->addLayout(section.head);
    return section;
}

QPushButton *addButton(const Section &section, const QString &text, const QString &name, const QString &icon)
{
    auto *button = new QPushButton(text, section.box);
    button->setObjectName(name);
    if (!icon.isEmpty()) {
        button->setIcon(themedIcon(icon, button));
    }
    section.head->addWidget(button);
    return button;
}

QLabel *addHint(const Section &section, const QString &name, const QString &text)
{
    auto *label = new QLabel(text, section.box);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    makeQuiet(label);
    section.column->addWidget(label);
    return label;
}

TableView *addTable(const Section &section, const QString &name, const QString &accessibleName,
                    QAbstractItemModel *model, int rows)
{
    auto *table = new TableView(section.box);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setSortingEnabled(false);
    table->setModel(model);
    table->setVisibleRows(rows);
    section.column->addWidget(table, rows == 0 ? 1 : 0);
    return table;
}

void makeEditable(TableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
}

} // namespace jamwright
