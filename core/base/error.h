// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace jamwright {

/// Which kind of failure of the outside world an Error is. Each has one exit code of the command line (see `exitCode`).
/// A bug of ours is an assertion, never an Error.
enum class ErrorKind {
    Input,     ///< the content of a file, or what it asks for, cannot be used
    Usage,     ///< the call itself is wrong: an unknown name, a missing argument, an ambiguous event
    Remote,    ///< network or Discord
    Storage,   ///< a file or workspace cannot be opened, read or written
    Cancelled, ///< the user stopped it
};

/// One failure, told so that the reader can act on it. Never holds a token or more of a person than the place needs.
struct Error {
    ErrorKind kind = ErrorKind::Input;
    QString what;   ///< a sentence: what is wrong
    QString where;  ///< the file, row, key or object it is about; may be empty
    QString remedy; ///< a sentence: what to do about it; may be empty

    /// `where: what remedy`, with the empty parts left out.
    [[nodiscard]] QString sentence() const;

    static Error input(const QString &what, const QString &where = {}, const QString &remedy = {});
    static Error usage(const QString &what, const QString &where = {}, const QString &remedy = {});
    static Error remote(const QString &what, const QString &where = {}, const QString &remedy = {});
    static Error storage(const QString &what, const QString &where = {}, const QString &remedy = {});
    static Error cancelled();

    friend bool operator==(const Error &, const Error &) = default;
};

/// The exit code of the command line that belongs to a kind of failure: 1 to 5.
[[nodiscard]] int exitCode(ErrorKind kind);

} // namespace jamwright

Q_DECLARE_METATYPE(jamwright::Error)
