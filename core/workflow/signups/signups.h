// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/signup.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace jamwright {

/// A file to import, read already.
struct ImportRequest {
    QString fileName; ///< a path or a name; only the name is kept
    QByteArray bytes;
    ImportSource source = ImportSource::Signup;
    std::optional<ColumnMap> map; ///< empty = propose one from the header
    QByteArray formDefinition;    ///< a Discord form's definition, names its questions; may be empty
    QString historyEvent;         ///< of History: the event's name where the file has no such column
    /// Rows that the organiser mended: the file's line → its cells, in the header's order. They are read in the place
    /// of the file's own.
    std::map<int, QStringList> mended = {};
};

/// What committing the file would do; writes nothing. Errors: the file as a whole cannot be used.
[[nodiscard]] Result<ImportPreview> previewImport(Workspace &workspace, EventId event, const ImportRequest &request);

struct ImportOutcome {
    ImportCounts counts;
    ChangeId change;   ///< what to undo; not stored when nothing changed
    Findings findings; ///< what followed from it: who moved up from the wait-list
};

/// Writes the preview: one transaction, one entry in the change log, one undo. A preview without new or changed rows
/// writes nothing. Refused when the workspace has changed since in what the preview is about.
[[nodiscard]] Result<ImportOutcome> commitImport(Workspace &workspace, EventId event, const ImportPreview &preview);

/// Every sign-up of the event with the person, history, ban and team beside it, in the order of signing up.
[[nodiscard]] Result<std::vector<SignupRow>> loadSignups(Workspace &workspace, EventId event);

/// What `setStatus` did.
struct StatusOutcome {
    int changed = 0;
    int leftAlone = 0;    ///< had that status already, or stand outside a bulk action: see setStatus
    QStringList promoted; ///< who moved up from the wait-list, by name
    Findings findings;
    ChangeId change;
};

/// Sets a status by hand, for named people or in bulk, with an entry in each sign-up's log. Where the event was full
/// and a place becomes free, the first of the wait-list moves up in the same change. A named person's step that makes
/// no sense (`refusalOf`) is refused with everything else. In bulk, it is left out, and so are people who were rejected
/// or banned or who withdrew (taken back only by name) and those for whom there is no place; findings count them. `by`
/// is who decides; blank = not said.
[[nodiscard]] Result<StatusOutcome> setStatus(Workspace &workspace, EventId event, const std::vector<SignupId> &signups,
                                              SignupStatus status, const QString &reason, bool bulk,
                                              const QString &by = {});
/// What `setStatus` would do; writes nothing.
[[nodiscard]] Result<StatusOutcome> previewStatus(Workspace &workspace, EventId event,
                                                  const std::vector<SignupId> &signups, SignupStatus status, bool bulk);

/// One field of a sign-up as somebody typed it; a blank text removes the field.
struct FieldText {
    QString field; ///< canonical name
    QString text;
};
struct FieldsOutcome {
    QStringList changed; ///< the fields that became different
    ChangeId change;     ///< not stored when nothing changed
    Findings findings;   ///< who moved up from the wait-list because of it
};
/// Sets fields by hand, those that belong to the person included; every text is read and checked like an import's cell.
/// A change of `lead_priority` is logged with who and why. Errors: an unknown field (names the nearest), a text that is
/// no value of the field, a Discord id or e-mail address that is somebody else's.
[[nodiscard]] Result<FieldsOutcome> setFields(Workspace &workspace, EventId event, SignupId signup,
                                              const std::vector<FieldText> &fields, const QString &reason,
                                              const QString &by = {});
/// Which fields `setFields` would change; writes nothing.
[[nodiscard]] Result<FieldsOutcome> previewFields(Workspace &workspace, EventId event, SignupId signup,
                                                  const std::vector<FieldText> &fields);

/// The rejected rows of previews as one CSV, each with its line and reason, to be mended and imported again.
[[nodiscard]] QByteArray rejectsFile(std::span<const ImportPreview> previews);

/// The sign-up that a Discord id, an e-mail address or an unambiguous name means.
[[nodiscard]] Result<SignupRow> findSignup(const std::vector<SignupRow> &rows, const QString &who);

} // namespace jamwright
