// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judgingfiles.h"

using namespace jamwright;

/// Judges, submissions, scores and rubrics.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString name = QStringLiteral("fuzz.csv");
    // Each is read for what it may break, none for what it says.
    [[maybe_unused]] const bool read[] = {readJudges(bytes, name).ok(), readScores(bytes, name).ok(),
                                          readSubmissions(bytes, name).ok(), readRubric(bytes, name).ok()};
    return 0;
}
