// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/keychainstore.h"

#include <QCoreApplication>
#include <QPromise>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <memory>

namespace jamwright {

namespace {

constexpr int patience = 60000; // milliseconds, during which the user may type the keychain's password

struct KeychainTexts {
    Q_DECLARE_TR_FUNCTIONS(jamwright::KeychainStore)
};

Error unavailable(const QString &what, const QString &why)
{
    return Error::storage(
        what, why,
        KeychainTexts::tr("Start or unlock it, or put the token in JAMWRIGHT_DISCORD_TOKEN for this session."));
}

Error unavailable(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return unavailable(KeychainTexts::tr("The keychain refused."), job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::OtherError: // what libsecret says when there is no bus, or nobody on it
        return unavailable(KeychainTexts::tr("No keychain can be reached."), job.errorString());
    default:
        return unavailable(KeychainTexts::tr("The keychain cannot be used."), job.errorString());
    }
}

/// Runs a job and finishes the future with what `answer(job)` makes of it, or with an Error when nobody answers.
template <typename Answer, typename Job, typename F>
QFuture<Answer> run(Job *job, F answer)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto finish = [promise](const Answer &value) {
        if (!promise->future().isFinished()) {
            promise->addResult(value);
            promise->finish();
        }
    };
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, finish] { finish(answer(*job)); });
    // The timer goes with the job, which deletes itself when it has finished.
    QTimer::singleShot(patience, job,
                       [finish] { finish(unavailable(KeychainTexts::tr("The keychain does not answer."), {})); });
    job->start();
    return promise->future();
}

Result<void> outcome(const QKeychain::Job &job)
{
    const bool fine = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
    return fine ? Result<void>() : Result<void>(unavailable(job));
}

} // namespace

KeychainStore::KeychainStore(QString service)
    : m_service(std::move(service))
{
}

QFuture<Result<std::optional<Secret>>> KeychainStore::read(const QString &name)
{
    using Answer = Result<std::optional<Secret>>;
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    return run<Answer>(job, [](const QKeychain::ReadPasswordJob &done) -> Answer {
        if (done.error() == QKeychain::EntryNotFound) {
            return std::optional<Secret>(); // or locked: Debian's keychain does not tell
        }
        if (done.error() != QKeychain::NoError) {
            return unavailable(done);
        }
        return std::optional(Secret(done.binaryData()));
    });
}

QFuture<Result<void>> KeychainStore::write(const QString &name, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(secret.reveal());
    return run<Result<void>>(job, [](const QKeychain::WritePasswordJob &done) { return outcome(done); });
}

QFuture<Result<void>> KeychainStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    return run<Result<void>>(job, [](const QKeychain::DeletePasswordJob &done) { return outcome(done); });
}

} // namespace jamwright
