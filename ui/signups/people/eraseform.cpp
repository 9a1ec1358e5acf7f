// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/eraseform.h"

#include "base/futures.h"
#include "ui/widgets/appearance.h"
#include "workflow/desk.h"
#include "workflow/people/erase.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *listLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void addPart(QVBoxLayout *column, const QString &heading, QLabel *list)
{
    auto *title = new QLabel(heading, list->parentWidget());
    title->setFont(scaledFont(title, 1.0, true));
    auto *part = new QVBoxLayout;
    part->setSpacing(space::Small / 2);
    part->addWidget(title);
    part->addWidget(list);
    column->addLayout(part);
}

QString bulleted(const QStringList &lines)
{
    return u"• "_s + lines.join(u"\n• "_s);
}

} // namespace

EraseForm::EraseForm(Desk &desk, const PersonSubject &subject, QWidget *parent)
    : PersonForm(desk, tr("Erase %1").arg(subject.person.shownName()), tr("&Erase for good"), parent)
    , m_subject(subject)
    , m_goes(listLabel(u"eraseGoes"_s, this))
    , m_stays(listLabel(u"eraseStays"_s, this))
    , m_name(new QLineEdit(this))
{
    setObjectName(u"eraseForm"_s);
    QLabel *warning = listLabel(u"eraseWarning"_s, this);
    warning->setText(tr("Erasing %1 cannot be undone.").arg(subject.person.shownName()));
    warning->setFont(scaledFont(this, 1.2, true));
    column()->addWidget(warning);
    addPart(column(), tr("This goes"), m_goes);
    addPart(column(), tr("This stays"), m_stays);
    m_goes->setText(tr("Looking at the workspace and the files beside it…"));
    m_name->setObjectName(u"eraseName"_s);
    m_name->setPlaceholderText(subject.person.shownName());
    fields()->addRow(tr("&Type the name:"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, &EraseForm::check);
    finishForm(m_name);
    look();
}

void EraseForm::look()
{
    const auto answer =
        desk().read([person = m_subject.person](Workspace &workspace) { return previewErase(workspace, person); });
    whenFinished(answer, this, [this](const Result<EraseOutcome> &outcome) {
        if (outcome) {
            m_looked = true;
            showPreview(*outcome);
        } else {
            m_goes->setText(outcome.error().sentence());
        }
        check();
    });
}

void EraseForm::showPreview(const EraseOutcome &outcome)
{
    QStringList goes{tr("Names, Discord ID, e-mail address and GitHub name"),
                     tr("Staff notes, warnings, what is known of earlier teams")};
    if (outcome.events > 0) {
        goes << tr("Answers and the log of decisions at %n event(s)", nullptr, outcome.events);
    }
    if (m_subject.ban) {
        goes << tr("The ban: nothing would keep the person from signing up again");
    }
    goes << tr("The undo of every earlier change that holds something of the person");
    if (!outcome.backupsErased.isEmpty()) {
        goes << tr("The same in the backups beside the workspace: %1").arg(outcome.backupsErased.join(u", "_s));
    }
    if (!outcome.backupsRemoved.isEmpty()) {
        goes << tr("Whole backups that an upgrade had left: %1").arg(outcome.backupsRemoved.join(u", "_s));
    }
    m_goes->setText(bulleted(goes));
    QStringList stays;
    if (outcome.events > 0) {
        stays << tr("%n sign-up(s) without a name, so that teams and scores keep their shape", nullptr, outcome.events);
    }
    for (const Finding &finding : outcome.findings) {
        stays << u"%1: %2 %3"_s.arg(finding.place.file, finding.message, finding.remedy).trimmed();
    }
    stays << tr("Backups and exported files in other folders, and whatever is on Discord");
    m_stays->setText(bulleted(stays));
    // A window manager that is just showing the dialog undoes a mere resize.
    column()->activate();
    layout()->activate();
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

QString EraseForm::problem() const
{
    if (!m_looked) {
        return tr("What it would reach is not known yet.");
    }
    const bool typed =
        m_name->text().simplified().compare(m_subject.person.shownName().simplified(), Qt::CaseInsensitive) == 0;
    return typed ? QString() : tr("Type the name exactly as it stands above.");
}

QFuture<Result<PersonOutcome>> EraseForm::start()
{
    return desk().write([person = m_subject.person](Workspace &workspace) {
        return erasePerson(workspace, person).map([](const EraseOutcome &outcome) {
            return PersonOutcome{tr("The person is erased."), {}, outcome.findings};
        });
    });
}

} // namespace jamwright
