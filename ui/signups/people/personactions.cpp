// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/personactions.h"

#include "base/futures.h"
#include "domain/naming/channelname.h"
#include "ui/signups/people/eraseform.h"
#include "ui/signups/people/personform.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/async/undonotice.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/people/people.h"

#include <QAction>
#include <QDir>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Notice outcomeNotice(Page *page, Desk &desk, const PersonOutcome &outcome)
{
    QStringList sentences{outcome.sentence};
    Severity severity = Severity::Note;
    for (const Finding &finding : outcome.findings) {
        sentences << finding.message;
        severity = finding.severity == Severity::Note ? severity : Severity::Warning;
    }
    return undoNotice(page, desk, sentences.join(u' '), outcome.change, severity);
}

} // namespace

PersonActions::PersonActions(Page *page, QWidget *owner, Desk &desk)
    : QObject(page)
    , m_page(page)
    , m_desk(desk)
{
    makeActions(owner);
    enable();
}

void PersonActions::makeActions(QWidget *owner)
{
    const auto make = [this, owner](const QString &text, const QString &name, auto act) {
        auto *action = new QAction(text, owner);
        action->setObjectName(u"person-"_s + name);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_note = make(tr("&Note…"), u"note"_s, [this] { writeNote(NoteKind::Note); });
    m_warn = make(tr("&Warn…"), u"warn"_s, [this] { writeNote(NoteKind::Warning); });
    m_ban = make(tr("&Ban…"), u"ban"_s, [this] { open(new BanForm(m_desk, m_subject, m_page)); });
    m_lift = make(tr("&Lift the ban"), u"lift"_s, [this] { liftBan(); });
    m_priority =
        make(tr("Leader &priority…"), u"priority"_s, [this] { open(new PriorityForm(m_desk, *m_subject, m_page)); });
    m_export = make(tr("E&xport what is held…"), u"export"_s, [this] { exportPerson(); });
    m_erase = make(tr("&Erase…"), u"erase"_s, [this] { open(new EraseForm(m_desk, *m_subject, m_page)); });
    m_separator = new QAction(owner);
    m_separator->setSeparator(true);
    m_banOther = make(tr("&Ban by Discord ID…"), u"ban-other"_s, [this] { banOther(); });
    m_warnOther = make(tr("&Warn by Discord ID…"), u"warn-other"_s, [this] { writeAboutOther(NoteKind::Warning); });
    m_noteOther = make(tr("&Note by Discord ID…"), u"note-other"_s, [this] { writeAboutOther(NoteKind::Note); });
    const auto setKey = [owner](QAction *action, Qt::Key key) {
        action->setShortcut(QKeySequence(int(Qt::ControlModifier) | int(Qt::ShiftModifier) | int(key)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        owner->addAction(action);
    };
    setKey(m_note, Qt::Key_M);
    setKey(m_ban, Qt::Key_B);
    setKey(m_priority, Qt::Key_P);
}

void PersonActions::setSubject(const std::optional<PersonSubject> &subject)
{
    m_subject = subject;
    enable();
}

void PersonActions::enable()
{
    const bool any = m_subject && !m_subject->person.isErased();
    for (QAction *action : {m_note, m_warn, m_ban, m_export, m_erase}) {
        action->setEnabled(any);
    }
    m_lift->setEnabled(any && m_subject->ban);
    m_priority->setEnabled(any && m_subject->signup);
}

void PersonActions::open(PersonForm *form)
{
    connect(form, &PersonForm::succeeded, m_page, [page = m_page, desk = &m_desk](const PersonOutcome &outcome) {
        Q_EMIT page->noticed(outcomeNotice(page, *desk, outcome));
    });
    form->open();
}

void PersonActions::writeNote(NoteKind kind)
{
    const EventId event = m_subject->signup ? m_subject->signup->event : EventId();
    open(new NoteForm(m_desk, kind, m_subject->person, event, m_page));
}

void PersonActions::writeAboutOther(NoteKind kind)
{
    auto *form = new NoteForm(m_desk, kind, std::nullopt, {}, m_page);
    form->suggestWho(m_other);
    open(form);
}

void PersonActions::banOther()
{
    auto *form = new BanForm(m_desk, std::nullopt, m_page);
    form->suggestWho(m_other);
    open(form);
}

void PersonActions::liftBan()
{
    const auto answer = m_desk.write(
        [person = m_subject->person.id](Workspace &workspace) { return jamwright::liftBan(workspace, person); });
    whenFinished(answer, m_page, [page = m_page, &desk = m_desk](const Result<PersonChange> &change) {
        if (!change) {
            Q_EMIT page->noticed({Severity::Error, change.error().sentence(), {}, {}});
            return;
        }
        const QString sentence = tr("The ban of %1 is lifted.").arg(change->person.shownName());
        Q_EMIT page->noticed(outcomeNotice(page, desk, {sentence, change->change, change->findings}));
    });
}

void PersonActions::exportPerson()
{
    const Person person = m_subject->person;
    // The channel's spelling of a name is a fit file name everywhere.
    const QString name = discordChannelName(person.shownName());
    const FileQuestion question{tr("Export what is held on %1").arg(person.shownName()), tr("JSON document (*.json)"),
                                name + u".json"_s, true};
    askForFile(m_page, question, [page = m_page, &desk = m_desk, person](const QString &file) {
        const auto answer = desk.read([file, id = person.id](Workspace &workspace) -> Result<void> {
            const Result<QByteArray> bytes = jamwright::exportPerson(workspace, id);
            return bytes ? writeFile(file, *bytes) : Result<void>(bytes.error());
        });
        whenFinished(answer, page, [page, file](const Result<void> &written) {
            const QString where = QDir::toNativeSeparators(file);
            Q_EMIT page->noticed(
                written ? Notice{Severity::Note, tr("Everything that is held was written to %1.").arg(where), {}, {}}
                        : Notice{Severity::Error, written.error().sentence(), {}, {}});
        });
    });
}

} // namespace jamwright
