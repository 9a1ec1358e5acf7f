// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pageheader.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/layout/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_subtitle(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::Small / 2);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    m_buttons->setSpacing(space::Small);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Medium);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    row->setAlignment(m_buttons, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_title->setFont(scaledFont(this, 1.7, true));
    makeQuiet(m_subtitle);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

QPushButton *PageHeader::addButton(const QString &text, const QString &iconName, bool primary)
{
    auto *button = new QPushButton(text, this);
    if (primary) {
        makePrimary(button);
    }
    if (!iconName.isEmpty()) {
        button->setIcon(themedIcon(iconName, button));
    }
    m_buttons->addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_buttons->addWidget(widget);
}

KeyFigures::KeyFigures(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, space::Large + space::Small, space::Small))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KeyFigures::setFigures(const QList<Figure> &figures)
{
    m_figures = figures;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Figure &figure : figures) {
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *value = new QLabel(figure.value, cell);
        value->setObjectName(QStringLiteral("figureValue"));
        auto *label = new QLabel(figure.label, cell);
        label->setObjectName(QStringLiteral("figureLabel"));
        value->setFont(scaledFont(this, 1.45, true));
        makeQuiet(label);
        column->addWidget(value);
        column->addWidget(label);
        cell->setToolTip(figure.hint);
        m_row->addWidget(cell);
    }
}

} // namespace jamwright
