// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/snowflake.h"
#include "workflow/exports/exports.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

class Workspace;

/// The files of one export, one after another, the manifest last.
class ExportTables
{
public:
    explicit ExportTables(bool forSpreadsheets)
        : m_forSpreadsheets(forSpreadsheets)
    {
    }

    [[nodiscard]] bool forSpreadsheets() const { return m_forSpreadsheets; }
    void table(const QString &name, const QStringList &header, const std::vector<QStringList> &rows);
    void bytes(const QString &name, const QByteArray &content, int rows);
    /// A file that is no table, by its whole name, which may have a folder before it.
    void page(const QString &file, const QByteArray &content);
    /// All files, with the manifest.
    [[nodiscard]] std::vector<ExportFile> finish(const QString &event);

private:
    bool m_forSpreadsheets;
    std::vector<ExportFile> m_files;
    QJsonArray m_manifest;
};

[[nodiscard]] inline QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

template <typename Tag>
QString text(Id<Tag> id)
{
    return QString::number(id.value);
}

inline QString text(const std::optional<Snowflake> &id)
{
    return id ? id->toString() : QString();
}

/// Submissions, judges, assignments and scores of all rounds, ranking, awards, contributions and the log of scores.
[[nodiscard]] Result<void> exportJudging(Workspace &workspace, EventId event, ExportTables &tables);
/// Results as a page and as an announcement, and a feedback sheet a submission without judges' names, each in both
/// forms; nothing where nobody has a place. As long as they are not published they say so themselves.
[[nodiscard]] Result<void> exportResultPages(Workspace &workspace, EventId event, ExportTables &tables);

} // namespace jamwright
