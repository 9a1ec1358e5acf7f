// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QFuture>

#include <optional>

namespace jamwright {

/// The machine's keychain, as the core sees it; `app/platform` implements it on QtKeychain. Every call ends, also when
/// no keychain runs. The futures finish on the thread that called.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// The secret of that name; empty when the keychain has none *or is locked*: Debian's cannot tell the two apart, so
    /// an empty answer is no proof that nothing is saved.
    virtual QFuture<Result<std::optional<Secret>>> read(const QString &name) = 0;
    virtual QFuture<Result<void>> write(const QString &name, const Secret &secret) = 0;
    virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

} // namespace jamwright
