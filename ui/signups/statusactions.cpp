// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/statusactions.h"

#include "ui/signups/signupwords.h"

#include <QAction>
#include <QWidget>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry {
    SignupStatus status;
    const char *text;
    int key;
};

constexpr int modifiers = int(Qt::ControlModifier) | int(Qt::ShiftModifier);
constexpr Entry entries[] = {
    {SignupStatus::Approved, QT_TRANSLATE_NOOP("jamwright::StatusActions", "&Approve"), modifiers | int(Qt::Key_A)},
    {SignupStatus::Confirmed, QT_TRANSLATE_NOOP("jamwright::StatusActions", "&Confirm"), modifiers | int(Qt::Key_C)},
    {SignupStatus::Waitlisted, QT_TRANSLATE_NOOP("jamwright::StatusActions", "Wait-&list"), modifiers | int(Qt::Key_L)},
    {SignupStatus::Rejected, QT_TRANSLATE_NOOP("jamwright::StatusActions", "&Reject"), modifiers | int(Qt::Key_R)},
    {SignupStatus::Withdrawn, QT_TRANSLATE_NOOP("jamwright::StatusActions", "&Withdraw"), modifiers | int(Qt::Key_W)},
    {SignupStatus::NoShow, QT_TRANSLATE_NOOP("jamwright::StatusActions", "&No-show"), modifiers | int(Qt::Key_N)},
};

} // namespace

StatusActions::StatusActions(QWidget *owner)
    : QObject(owner)
{
    for (const Entry &entry : entries) {
        auto *action = new QAction(tr(entry.text), owner);
        action->setObjectName(u"action-%1"_s.arg(nameOf(entry.status)));
        action->setShortcut(QKeySequence(entry.key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        const SignupStatus status = entry.status;
        connect(action, &QAction::triggered, this, [this, status] { Q_EMIT wanted(status); });
        owner->addAction(action);
        m_actions.append(action);
    }
}

void StatusActions::setEnabled(bool enabled)
{
    for (QAction *action : std::as_const(m_actions)) {
        action->setEnabled(enabled);
    }
}

QString StatusActions::doneSentence(SignupStatus status, int people)
{
    switch (status) {
    case SignupStatus::Approved:
        return tr("%n person(s) approved.", nullptr, people);
    case SignupStatus::Waitlisted:
        return tr("%n person(s) put on the waiting list.", nullptr, people);
    case SignupStatus::Rejected:
        return tr("%n person(s) rejected.", nullptr, people);
    case SignupStatus::Confirmed:
        return tr("%n person(s) confirmed.", nullptr, people);
    case SignupStatus::Withdrawn:
        return tr("%n person(s) withdrawn.", nullptr, people);
    case SignupStatus::NoShow:
        return tr("%n person(s) marked as no-show.", nullptr, people);
    case SignupStatus::Applied:
    case SignupStatus::Qualified:
        break;
    }
    return tr("%n person(s) changed.", nullptr, people);
}

QString StatusActions::reason(SignupStatus status)
{
    return tr("%1 by hand on the desk.", "a status").arg(statusWord(status));
}

} // namespace jamwright
