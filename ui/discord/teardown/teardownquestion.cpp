// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/teardown/teardownquestion.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

TeardownQuestion::TeardownQuestion(const QString &eventName, const QString &guildName, const QString &verb,
                                   bool archive, QWidget *parent)
    : QDialog(parent)
    , m_eventName(eventName.simplified())
{
    setObjectName(u"teardownQuestion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tear down the rooms"));
    auto *heading = makeSentence(this, tr("%1 on %2?").arg(verb, guildName));
    heading->setFont(scaledFont(this, 1.2, true));
    const QString kept = archive ? tr("Names, topics, members and pinned messages are kept in the workspace.")
                                 : tr("Nothing of the rooms is kept.");
    auto *text = makeSentence(this, tr("The messages in the channels are gone for good; Discord cannot bring them "
                                       "back.") +
                                        u' ' + kept);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"teardownName"_s);
    m_name->setPlaceholderText(m_eventName);
    auto *label = new QLabel(
        tr("&Type the event's name, “%1”, to go on:").arg(QString(m_eventName).replace(u'&', "&&"_L1)), this);
    label->setBuddy(m_name);
    label->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_go->setObjectName(u"teardownGo"_s);
    m_go->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connect(buttons, &QDialogButtonBox::accepted, this, &TeardownQuestion::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_go->setEnabled(isTyped()); });
}

bool TeardownQuestion::isTyped() const
{
    return m_name->text().simplified().compare(m_eventName, Qt::CaseInsensitive) == 0;
}

void TeardownQuestion::accept()
{
    if (isTyped()) { // Enter comes here too
        QDialog::accept();
    }
}

} // namespace jamwright
