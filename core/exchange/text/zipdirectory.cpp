// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/zipdirectory.h"

#include <QCoreApplication>

#include <memory>
#include <zip.h>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ZipTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct DiscardZip {
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
using ZipHandle = std::unique_ptr<zip_t, DiscardZip>;

ZipHandle openZip(const QByteArray &bytes)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    if (source == nullptr) {
        return {};
    }
    ZipHandle zip(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (!zip) {
        zip_source_free(source); // an open archive owns it
    }
    return zip;
}

Error tooBig(const QString &what, const QString &fileName)
{
    return Error::input(what, fileName,
                        ZipTexts::tr("Save the one sheet with the sign-ups as CSV and import that file."));
}

} // namespace

Result<void> checkWorkbookZip(const QByteArray &bytes, const QString &fileName)
{
    const ZipHandle zip = openZip(bytes);
    if (!zip) {
        return Error::input(ZipTexts::tr("The Excel file is damaged or not complete."), fileName,
                            ZipTexts::tr("Download or save it again, or export it as CSV."));
    }
    const zip_int64_t entries = zip_get_num_entries(zip.get(), 0);
    if (entries > mostZipEntries) {
        return tooBig(ZipTexts::tr("The Excel file has %1 parts, of at most %2.").arg(entries).arg(mostZipEntries),
                      fileName);
    }
    quint64 unpacked = 0;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(zip.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0) {
            continue;
        }
        const bool dense = entry.size >= ratioMattersFrom && entry.size / mostZipRatio > entry.comp_size;
        if (entry.size > mostUnpackedBytes - unpacked || dense) {
            return tooBig(
                ZipTexts::tr("The Excel file would unpack to more than %1 MiB, or to more than %2 times its own size.")
                    .arg(mostUnpackedBytes >> 20)
                    .arg(mostZipRatio),
                fileName);
        }
        unpacked += entry.size;
    }
    if (zip_name_locate(zip.get(), "xl/workbook.xml", ZIP_FL_NOCASE) < 0) {
        return Error::input(ZipTexts::tr("The file is a ZIP archive, but no Excel workbook."), fileName,
                            ZipTexts::tr("Unpack it and import the file inside."));
    }
    return {};
}

} // namespace jamwright
