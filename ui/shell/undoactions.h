// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"
#include "workflow/changes.h"

#include <QObject>

class QAction;

namespace jamwright {

class Desk;

/// Undo and Redo of the Edit menu, named after what they would take back or do again.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    explicit UndoActions(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] QAction *undo() const noexcept { return m_undo; }
    [[nodiscard]] QAction *redo() const noexcept { return m_redo; }
    /// Asks the workspace again what there is to undo.
    void refresh();

Q_SIGNALS:
    void noticed(const jamwright::Notice &notice);

private:
    void name(const UndoState &state);
    void run(bool undoing);

    Desk &m_desk;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    quint64 m_asked = 0; ///< counts the loads, so that a late answer is known
};

} // namespace jamwright
