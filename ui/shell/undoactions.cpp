// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/undoactions.h"

#include "base/futures.h"
#include "ui/widgets/appearance.h"
#include "workflow/desk.h"

#include <QAction>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeySequence>

namespace jamwright {

namespace {

/// The sentence of a change, fit for a menu: no full stop, not too long, no mnemonics of its own.
QString menuName(const Change &change)
{
    constexpr int most = 60; // characters
    QString name = change.sentence.trimmed();
    if (name.endsWith(QLatin1Char('.'))) {
        name.chop(1);
    }
    if (name.size() > most) {
        name = name.left(most - 1) + QStringLiteral("…");
    }
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

UndoActions::UndoActions(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_undo(new QAction(themedIcon(QStringLiteral("undo")), tr("&Undo"), this))
    , m_redo(new QAction(themedIcon(QStringLiteral("redo")), tr("&Redo"), this))
{
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    name({});
    connect(m_undo, &QAction::triggered, this, [this] { run(true); });
    connect(m_redo, &QAction::triggered, this, [this] { run(false); });
}

void UndoActions::refresh()
{
    const quint64 asked = ++m_asked;
    if (m_desk.file().isEmpty()) {
        name({});
        return;
    }
    whenFinished(m_desk.read([](Workspace &workspace) { return undoState(workspace); }), this,
                 [this, asked](const Result<UndoState> &state) {
                     if (asked == m_asked) {
                         name(state.valueOr({}));
                     }
                 });
}

void UndoActions::name(const UndoState &state)
{
    m_undo->setEnabled(state.undo.has_value());
    m_redo->setEnabled(state.redo.has_value());
    //: %1 is what was done: "Imported 231 people".
    m_undo->setText(state.undo ? tr("&Undo: %1").arg(menuName(*state.undo)) : tr("&Undo"));
    m_redo->setText(state.redo ? tr("&Redo: %1").arg(menuName(*state.redo)) : tr("&Redo"));
}

void UndoActions::run(bool undoing)
{
    m_undo->setEnabled(false); // until the answer has come
    m_redo->setEnabled(false);
    const auto answer = m_desk.write(
        [undoing](Workspace &workspace) { return undoing ? undoChange(workspace) : redoChange(workspace); });
    whenFinished(answer, this, [this, undoing](const Result<Change> &change) {
        refresh();
        if (!change) {
            Q_EMIT noticed({Severity::Error, change.error().sentence(), {}, {}});
            return;
        }
        const QString said = undoing ? tr("Undone: %1") : tr("Done again: %1");
        Q_EMIT noticed({Severity::Note, said.arg(change->sentence), {}, {}});
    });
}

} // namespace jamwright
