// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/inlinestrings.h"

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>
#include <string_view>
#include <vector>

namespace jamwright {

bool hasInlineStrings(const QByteArray &xlsx)
{
    const auto *start = static_cast<const unsigned char *>(static_cast<const void *>(xlsx.constData()));
    orcus::zip_archive_stream_blob stream(start, size_t(xlsx.size()));
    orcus::zip_archive archive(&stream);
    archive.load();
    std::vector<unsigned char> bytes;
    for (size_t i = 0; i < archive.get_file_entry_count(); ++i) {
        const std::string_view name = archive.get_file_entry_name(i);
        if (!name.starts_with("xl/worksheets/") || !name.ends_with(".xml") || !archive.read_file_entry(name, bytes)) {
            continue;
        }
        const std::string_view sheet(static_cast<const char *>(static_cast<const void *>(bytes.data())), bytes.size());
        if (sheet.find("\"inlineStr\"") != std::string_view::npos ||
            sheet.find("'inlineStr'") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace jamwright
