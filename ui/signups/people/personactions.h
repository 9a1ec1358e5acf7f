// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/people/personsubject.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace jamwright {

class Desk;
class Page;
class PersonForm;

/// What can be done about one person: write a note, warn, ban, lift the ban, set the leader priority, export what is
/// held, erase. Each asks in a form of its own, is done on the desk, and is told on the page with an undo where there
/// is one.
class PersonActions : public QObject
{
    Q_OBJECT

public:
    /// The keys work while the focus is in `owner`. Forms and notices are the page's.
    PersonActions(Page *page, QWidget *owner, Desk &desk);

    /// Whom it is about from now on; empty = nobody.
    void setSubject(const std::optional<PersonSubject> &subject);

    /// Those that are always at hand, and the others.
    [[nodiscard]] QList<QAction *> main() const { return {m_note, m_ban}; }
    [[nodiscard]] QList<QAction *> further() const
    {
        return {m_warn, m_lift, m_priority, m_export, m_separator, m_erase};
    }
    /// All about somebody who is not in the list, by a Discord ID that may be known already.
    [[nodiscard]] QList<QAction *> aboutOthers() const { return {m_banOther, m_warnOther, m_noteOther}; }
    /// With which Discord ID the forms about somebody who is not in the list begin.
    void setOther(const QString &discordId) { m_other = discordId; }

private:
    void makeActions(QWidget *owner);
    void enable();
    void open(PersonForm *form);
    void writeNote(NoteKind kind);
    void writeAboutOther(NoteKind kind);
    void banOther();
    void liftBan();
    void exportPerson();

    Page *m_page;
    Desk &m_desk;
    std::optional<PersonSubject> m_subject;
    QString m_other;
    QAction *m_note = nullptr;
    QAction *m_warn = nullptr;
    QAction *m_ban = nullptr;
    QAction *m_lift = nullptr;
    QAction *m_priority = nullptr;
    QAction *m_export = nullptr;
    QAction *m_separator = nullptr;
    QAction *m_erase = nullptr;
    QAction *m_noteOther = nullptr;
    QAction *m_warnOther = nullptr;
    QAction *m_banOther = nullptr;
};

} // namespace jamwright
