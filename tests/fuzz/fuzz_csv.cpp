// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/importing.h"

/// Text of every dialect and encoding.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    jamwright::fuzzing::import(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
