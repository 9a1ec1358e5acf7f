// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/importing.h"

/// Answers of forms and the other JSON files: whatever begins like JSON.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    jamwright::fuzzing::import(bytes.startsWith('[') || bytes.startsWith('{') ? bytes : '[' + bytes);
    return 0;
}
