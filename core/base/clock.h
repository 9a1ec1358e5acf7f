// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace jamwright {

/// Where the time comes from. Passed by reference from the program to whatever needs it, so that a test sets the time.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands where it was set; `advance` moves it.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime moment)
        : m_now(std::move(moment))
    {
    }
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now;
};

} // namespace jamwright
