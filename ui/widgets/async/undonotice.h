// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/futures.h"
#include "ui/widgets/page.h"
#include "workflow/changes.h"
#include "workflow/desk.h"

#include <QCoreApplication>
#include <QPointer>

namespace jamwright {

/// A notice that says what was done and offers to take it back while `page` is there. Without a stored change it only
/// says so.
inline Notice undoNotice(Page *page, Desk &desk, const QString &text, ChangeId change,
                         Severity severity = Severity::Note)
{
    Notice notice{severity, text, {}, {}};
    if (!change.isStored()) {
        return notice;
    }
    notice.actionText = QCoreApplication::translate("UndoNotice", "Undo");
    notice.action = [page = QPointer<Page>(page), &desk, change] {
        if (page.isNull()) {
            return;
        }
        const auto answer = desk.write([change](Workspace &workspace) { return undoChange(workspace, change); });
        whenFinished(answer, page.data(), [page = page.data()](const Result<Change> &undone) {
            if (undone) {
                const QString sentence = QCoreApplication::translate("UndoNotice", "Undone: %1").arg(undone->sentence);
                Q_EMIT page->noticed({Severity::Note, sentence, {}, {}});
            } else {
                Q_EMIT page->noticed({Severity::Error, undone.error().sentence(), {}, {}});
            }
        });
    };
    return notice;
}

} // namespace jamwright
