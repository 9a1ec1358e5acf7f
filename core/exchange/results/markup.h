// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

// Text of others in pages and announcements. None of it can become markup, a link or a mention.

/// `<name>content</name>`, the content escaped.
[[nodiscard]] QString htmlTag(const QString &name, const QString &content);
/// The beginning of a page that needs nothing else, readable on light and dark screens and on paper; up to `<body>`.
[[nodiscard]] QString htmlHead(const QString &title);

/// On one line, with everything that Markdown, of GitHub or of Discord, would read as markup escaped; an @ mentions
/// nobody.
[[nodiscard]] QString markdownText(const QString &text);
/// Likewise of several lines, as a quotation.
[[nodiscard]] QString markdownQuote(const QString &text);

} // namespace jamwright
