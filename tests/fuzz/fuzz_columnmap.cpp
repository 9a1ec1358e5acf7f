// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/importing.h"

#include <QJsonDocument>

using namespace jamwright;

/// Column map files: what is understood survives a round trip and can be laid on a table.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto map = ColumnMap::fromJson(QJsonDocument::fromJson(bytes).object());
    if (!map) {
        return 0;
    }
    const auto again = ColumnMap::fromJson(map->toJson());
    if (!again || !(*again == *map)) {
        std::abort();
    }
    static const Table table =
        readTable("Id,Name,Zone,Skill\n100000000000000001,Ada,UTC+1,Some\n,Bo,,\n", QStringLiteral("fuzz.csv")).value();
    fuzzing::preview(table, *map);
    return 0;
}
