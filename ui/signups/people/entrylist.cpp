// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/entrylist.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace jamwright {

EntryList::EntryList(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, space::Small, 0, 0);
    m_column->setSpacing(space::Small);
    QLabel *title = makeTextLabel(this);
    title->setText(heading);
    title->setFont(scaledFont(this, 1.0, true));
    m_column->addWidget(title);
    hide();
}

void EntryList::setEntries(const std::vector<PersonEntry> &entries)
{
    m_entries = entries;
    fill();
    setVisible(!entries.empty());
}

void EntryList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fill();
    }
}

void EntryList::fill()
{
    delete m_content;
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const PersonEntry &entry : m_entries) {
        if (column->count() > 0) {
            column->addSpacing(space::Small);
        }
        QLabel *text = makeTextLabel(m_content);
        text->setText(entry.text);
        if (entry.state) {
            colourText(text, *entry.state);
        }
        QLabel *small = makeTextLabel(m_content);
        small->setText(entry.small);
        makeQuiet(small);
        column->addWidget(text);
        column->addWidget(small);
    }
    m_column->addWidget(m_content);
}

QLabel *makeTextLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word, such as an address, breaks the line instead of widening the panel.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

void colourText(QLabel *label, State state)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, stateColour(label->parentWidget()->palette(), state));
    label->setPalette(palette);
}

} // namespace jamwright
