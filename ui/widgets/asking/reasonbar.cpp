// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/asking/reasonbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ReasonBar::ReasonBar(const ReasonWords &words, QWidget *parent)
    : QFrame(parent)
    , m_reason(new QLineEdit(this))
    , m_save(new QPushButton(words.save, this))
{
    setObjectName(u"reasonBar"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *text = new QLabel(words.question, this);
    text->setWordWrap(true);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("The reason, for whoever reads it later"));
    m_save->setObjectName(u"saveReason"_s);
    auto *discard = new QPushButton(words.discard, this);
    discard->setObjectName(u"discardReason"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_save);
    row->addWidget(discard);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addLayout(row);
    connect(m_reason, &QLineEdit::textChanged, this, &ReasonBar::showWhetherItMaySave);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonBar::save);
    connect(m_save, &QPushButton::clicked, this, &ReasonBar::save);
    connect(discard, &QPushButton::clicked, this, &ReasonBar::discardWanted);
    showWhetherItMaySave();
}

void ReasonBar::setMaySave(bool may)
{
    m_maySave = may;
    showWhetherItMaySave();
}

void ReasonBar::clear()
{
    m_reason->clear();
}

void ReasonBar::ask()
{
    show();
    m_reason->setFocus();
}

void ReasonBar::showWhetherItMaySave()
{
    m_save->setEnabled(m_maySave && !m_reason->text().trimmed().isEmpty());
}

void ReasonBar::save()
{
    const QString reason = m_reason->text().trimmed();
    if (m_maySave && !reason.isEmpty()) {
        m_reason->clear();
        Q_EMIT saveWanted(reason);
    }
}

} // namespace jamwright
