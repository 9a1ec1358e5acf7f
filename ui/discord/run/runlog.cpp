// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/run/runlog.h"

#include "ui/widgets/appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTime>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

RunLogModel::RunLogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RunLogModel::append(const QString &at, const QStringList &sentences)
{
    if (sentences.isEmpty()) {
        return;
    }
    const auto first = int(m_lines.size());
    beginInsertRows({}, first, first + int(sentences.size()) - 1);
    for (const QString &sentence : sentences) {
        m_lines.append(at + u"  "_s + sentence);
    }
    endInsertRows();
}

QString RunLogModel::text() const
{
    return m_lines.join(u'\n') + u'\n';
}

int RunLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant RunLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    return m_lines.at(index.row());
}

RunLog::RunLog(QWidget *parent)
    : QWidget(parent)
    , m_model(new RunLogModel(this))
    , m_title(new QLabel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"runLog"_s);
    m_title->setFont(scaledFont(this, 1, true));
    m_list->setObjectName(u"runLogLines"_s);
    m_list->setAccessibleName(tr("Log of this session"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    auto *copyButton = new QPushButton(tr("Copy the &log"), this);
    copyButton->setObjectName(u"copyLog"_s);
    copyButton->setIcon(themedIcon(u"copy"_s, copyButton));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(copyButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(copyButton, &QPushButton::clicked, this, &RunLog::copy);
    // Lines are laid out later, and a smaller list or wider text moves the end: followed, it is come after. Whoever
    // reads further up is left there.
    QScrollBar *bar = m_list->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_follows = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_follows) {
            bar->setValue(end);
        }
    });
    hide();
}

void RunLog::append(const QStringList &sentences)
{
    m_model->append(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")), sentences);
    m_title->setText(tr("Log of this session (%1)").arg(QLocale().toString(m_model->rowCount())));
    show();
}

void RunLog::copy()
{
    QGuiApplication::clipboard()->setText(m_model->text());
}

} // namespace jamwright
