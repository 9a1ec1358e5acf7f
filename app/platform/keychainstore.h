// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/secretstore.h"

#include <QString>

namespace jamwright {

/// The secrets in the desktop's keychain (libsecret or KWallet through QtKeychain). Never falls back to a plain file.
/// Needs an event loop; where no keychain answers within a minute, the call ends with an Error.
class KeychainStore final : public SecretStore
{
public:
    /// `service` is the name under which the keychain files our secrets.
    explicit KeychainStore(QString service = QStringLiteral("jamwright"));

    QFuture<Result<std::optional<Secret>>> read(const QString &name) override;
    QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    QFuture<Result<void>> remove(const QString &name) override;

private:
    QString m_service;
};

} // namespace jamwright
