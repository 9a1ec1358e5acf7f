// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/check/namelist.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace jamwright {

NameList::NameList(const QString &nothing, const QString &copyText, QWidget *parent)
    : QWidget(parent)
    , m_heading(makeSentence(this))
    , m_nothing(makeSentence(this, nothing))
    , m_copy(new QPushButton(copyText, this))
    , m_model(new QStringListModel(this))
    , m_list(new QListView(this))
{
    m_heading->setFont(scaledFont(this, 1, true));
    makeQuiet(m_nothing);
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), m_copy));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(head);
    column->addWidget(m_nothing, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);
    connect(m_copy, &QPushButton::clicked, this, &NameList::copy);
}

void NameList::setLines(const QString &heading, const QStringList &lines, const QStringList &copied)
{
    m_heading->setText(heading);
    m_model->setStringList(lines);
    m_copied = copied.isEmpty() ? lines : copied;
    m_list->setAccessibleName(heading);
    m_list->setVisible(!lines.isEmpty());
    m_copy->setVisible(!lines.isEmpty());
    m_nothing->setVisible(lines.isEmpty());
    setSizePolicy(QSizePolicy::Preferred, lines.isEmpty() ? QSizePolicy::Maximum : QSizePolicy::Expanding);
}

QStringList NameList::lines() const
{
    return m_model->stringList();
}

void NameList::copy() const
{
    QGuiApplication::clipboard()->setText(m_copied.join(QLatin1Char('\n')));
}

} // namespace jamwright
