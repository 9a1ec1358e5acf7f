// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <xlsxwriter.h>
#include <zip.h>

namespace jamwright::test {

/// The bytes of a workbook that `fill` has filled.
inline QByteArray workbook(const std::function<void(lxw_workbook *)> &fill)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.xlsx"));
    lxw_workbook *book = workbook_new(qPrintable(path));
    fill(book);
    workbook_close(book);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A sheet of texts.
inline void fillTexts(lxw_worksheet *sheet, const QList<QStringList> &rows)
{
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), qPrintable(rows[row][column]), nullptr);
        }
    }
}

/// The archive with one more part of `megabytes` MiB of blanks, which packs a thousand to one.
inline QByteArray withBlanks(const QByteArray &archive, int megabytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.xlsx"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(archive) != archive.size()) {
        return {};
    }
    file.close();
    const QString blanksPath = folder.filePath(QStringLiteral("blanks"));
    QFile blanks(blanksPath);
    if (!blanks.open(QIODevice::WriteOnly)) {
        return {};
    }
    for (int i = 0; i < megabytes; ++i) {
        blanks.write(QByteArray(1 << 20, ' '));
    }
    blanks.close();
    zip_t *zip = zip_open(qPrintable(path), 0, nullptr);
    zip_source_t *source = zip_source_file(zip, qPrintable(blanksPath), 0, -1);
    zip_file_add(zip, "xl/worksheets/sheet9.xml", source, ZIP_FL_OVERWRITE);
    zip_close(zip);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace jamwright::test
