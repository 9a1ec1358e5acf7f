// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/importing.h"

/// Zip files: the look at the directory, and the reader behind it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    jamwright::fuzzing::import(bytes.startsWith("PK\x03\x04") ? bytes : "PK\x03\x04" + bytes);
    return 0;
}
