// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace jamwright {

/// A file's bytes as text. What could not be decoded, and every NUL, is U+FFFD in it and a finding at its line.
struct DecodedText {
    QString text;     ///< without byte order mark
    QString encoding; ///< what it was read as
    Findings findings;
};

/// Decodes bytes: as `wantedEncoding` when that is not blank; else by the byte order mark; else as UTF-16 when every
/// other byte is NUL; else as UTF-8 when they are valid, up to a sequence cut at the very end; else as ICU's detector
/// guesses. Refuses what is no text and encodings that nobody knows.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, const QString &fileName,
                                             const QString &wantedEncoding);

} // namespace jamwright
