// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace jamwright {

/// A header without case, punctuation, placeholders and bracketed remarks, its words parted by single blanks:
/// "Your Discord ID (Settings > Advanced)" → "your discord id".
[[nodiscard]] QString headerKey(const QString &header);

/// A header without case and punctuation, but with what stands in brackets: "Skills [C++]" → "skills c++".
[[nodiscard]] QString wholeHeaderKey(const QString &header);

/// A column of a grid question, as Google Forms names it: "How well do you know these? [Python]".
struct GridHeader {
    QString question;
    QString row;
};
[[nodiscard]] std::optional<GridHeader> gridHeader(const QString &header);
/// The skill that a grid's row is, when the question asks how well people know its rows; else blank.
[[nodiscard]] QString skillOfGrid(const GridHeader &grid);

/// What a question with several choices is about, for the name of a `set:`: "Which areas?" → "areas". Blank when the
/// header does not say so in a few words.
[[nodiscard]] QString choiceNameOfHeader(const QString &header);
/// Whether the header itself says that several answers are meant: "(all that apply)", "Rank/Order Your Choices".
[[nodiscard]] bool asksForSeveral(const QString &header);

/// The canonical field that a header is a common name of; blank when it is none. Only fixed fields and the history's
/// event, not skills.
[[nodiscard]] QString fieldOfAlias(const QString &header);

/// The skill that a header asks about, in lower case: "How much Python do you know?" → "python"; blank when it asks
/// about none.
[[nodiscard]] QString skillOfHeader(const QString &header);

/// Whether it is what form services call the moment of an answer.
[[nodiscard]] bool isTimestampHeader(const QString &header);

} // namespace jamwright
