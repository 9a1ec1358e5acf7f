// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"

#include <QDebug>

#include <utility>

namespace jamwright {

namespace {

void wipe(QByteArray &bytes)
{
    // Through a volatile pointer, so that the compiler may not drop the write to memory that is about to be freed.
    volatile char *at = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        at[i] = 0;
    }
    bytes.clear();
}

} // namespace

Secret::Secret(QByteArray &&bytes)
    : m_bytes(bytes.constData(), bytes.size())
{
    wipe(bytes);
}

Secret::Secret(const Secret &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) // a deep copy: each wipes its own
{
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

bool operator==(const Secret &a, const Secret &b)
{
    if (a.m_bytes.size() != b.m_bytes.size()) {
        return false;
    }
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.m_bytes.size(); ++i) {
        difference = static_cast<unsigned char>(difference | (a.m_bytes.at(i) ^ b.m_bytes.at(i)));
    }
    return difference == 0;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "Secret()" : "Secret(••••)");
    return debug;
}

} // namespace jamwright
