// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/secretstore.h"

#include <QString>

#include <map>
#include <optional>

namespace jamwright {

/// A keychain that does what a test says.
class FakeSecrets final : public SecretStore
{
public:
    QFuture<Result<std::optional<Secret>>> read(const QString &name) override
    {
        using Answer = Result<std::optional<Secret>>;
        ++reads;
        if (failure) {
            return QtFuture::makeReadyFuture(Answer(*failure));
        }
        const auto found = held.find(name);
        const bool seen = found != held.end() && !locked;
        return QtFuture::makeReadyFuture(Answer(seen ? std::optional(found->second) : std::nullopt));
    }

    QFuture<Result<void>> write(const QString &name, const Secret &secret) override
    {
        if (failure) {
            return QtFuture::makeReadyFuture(Result<void>(*failure));
        }
        held.insert_or_assign(name, secret);
        return QtFuture::makeReadyFuture(Result<void>());
    }

    QFuture<Result<void>> remove(const QString &name) override
    {
        if (failure) {
            return QtFuture::makeReadyFuture(Result<void>(*failure));
        }
        held.erase(name);
        return QtFuture::makeReadyFuture(Result<void>());
    }

    std::map<QString, Secret> held;
    std::optional<Error> failure; ///< of every call
    bool locked = false;          ///< gives nothing, as if there were nothing
    int reads = 0;
};

} // namespace jamwright
