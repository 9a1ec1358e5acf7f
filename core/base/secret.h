// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QDebug;

namespace jamwright {

/// A token. It prints as dots, compares in constant time, is wiped when it goes, and has to be asked for by name.
/// Never goes into a workspace, a log, a journal, an error or an export.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over and wipes the caller's copy of them.
    explicit Secret(QByteArray &&bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.isEmpty(); }
    /// The bytes themselves, for the one place that sends them.
    [[nodiscard]] const QByteArray &reveal() const noexcept { return m_bytes; }

    friend bool operator==(const Secret &a, const Secret &b);
    friend QDebug operator<<(QDebug debug, const Secret &secret);

private:
    QByteArray m_bytes;
};

} // namespace jamwright
