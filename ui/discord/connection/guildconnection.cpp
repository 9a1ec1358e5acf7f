// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/connection/guildconnection.h"

#include "base/futures.h"
#include "base/secretstore.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/run/sharedprogress.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/desk.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {
constexpr auto tokenVariable = "JAMWRIGHT_DISCORD_TOKEN";

/// What happened first, the technical reason in brackets, then what to do.
QString plainly(const Error &error)
{
    const QString reason = error.where.isEmpty() ? QString() : u" (%1)"_s.arg(error.where);
    return QStringList{error.what + reason, error.remedy}.join(u' ').trimmed();
}

/// What jamctl calls it too: one bot serves all events.
QString tokenName()
{
    return u"discord-token"_s;
}
} // namespace

GuildConnection::GuildConnection(Desk &desk, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_secrets(secrets)
{
    QByteArray environment = qgetenv(tokenVariable);
    if (!environment.isEmpty()) {
        m_token = Secret(std::move(environment));
        m_fromEnvironment = true;
    }
}

GuildConnection::~GuildConnection()
{
    m_cancel.request();
}

bool GuildConnection::isReady() const
{
    return m_event.isStored() && (m_place.practice || hasToken()) && m_state != State::Asking;
}

GuildTarget GuildConnection::target() const
{
    return m_place.practice ? GuildTarget() : GuildTarget{false, m_place.guild, m_place.baseUrl, m_token};
}

void GuildConnection::setEvent(EventId event)
{
    if (event == m_event && m_desk.file() == m_file) {
        return;
    }
    m_event = event;
    m_file = m_desk.file();
    goTo(event.isStored() ? rememberedPlace(m_file, event) : GuildPlace());
    if (m_place.practice || !event.isStored()) {
        setState(State::Unchecked);
    } else if (hasToken()) {
        check();
    } else {
        askKeychain();
    }
}

void GuildConnection::goTo(const GuildPlace &place)
{
    ++m_asked;
    m_cancel.request();
    m_place = place;
    m_check.reset();
    m_failure.reset();
    m_remark.clear();
    m_keychainFailed = false;
    m_keepWhenItWorks = false;
    if (!place.practice && m_fromEnvironment) {
        m_remark = tr("The token is the one in %1.").arg(QLatin1String(tokenVariable));
    }
    Q_EMIT placeChanged();
}

void GuildConnection::choose(const GuildPlace &place, const Secret &token, bool keep)
{
    rememberPlace(m_file, m_event, place);
    goTo(place);
    if (place.practice) {
        setState(State::Unchecked);
        return;
    }
    if (!token.isEmpty()) {
        m_token = token;
        m_fromEnvironment = false;
        m_remark = keep ? QString() : tr("The token is kept for this session only.");
        m_keepWhenItWorks = keep;
    }
    if (hasToken()) {
        check();
    } else {
        askKeychain();
    }
}

void GuildConnection::usePractice()
{
    GuildPlace place = m_place;
    place.practice = true;
    choose(place, {}, false);
}

void GuildConnection::askKeychain()
{
    const quint64 asked = ++m_asked;
    setState(State::Asking);
    whenFinished(
        m_secrets.read(tokenName()), this,
        [this, asked](const Result<std::optional<Secret>> &answer) {
            if (asked == m_asked) {
                gotToken(answer);
            }
        },
        [this, asked] {
            if (asked == m_asked) {
                gotToken(Error::storage(tr("The keychain did not answer.")));
            }
        });
}

void GuildConnection::gotToken(const Result<std::optional<Secret>> &answer)
{
    if (answer && answer->has_value()) {
        m_token = **answer;
        remark(tr("The token is in the keychain."), false);
        check();
        return;
    }
    if (answer) {
        remark(tr("The keychain gave no token: either none is saved, or it is locked; it does not tell which. Unlock "
                  "it and ask again, or enter the token."),
               true);
    } else {
        remark(plainly(answer.error()) + u' ' + tr("You can also enter the token for this session only."), true);
    }
    setState(State::NoToken);
}

void GuildConnection::check()
{
    if (!isReady() && m_state != State::Asking) {
        return;
    }
    const quint64 asked = ++m_asked;
    m_cancel.request();
    m_cancel = Cancel();
    m_checkProgress.clear();
    setState(State::Checking);
    const auto progress = sharedWithWorker<UiProgress>();
    connect(progress.get(), &UiProgress::reported, this, [this, asked](const ProgressStep &step) {
        if (asked == m_asked) {
            m_checkProgress = readingText(step);
            Q_EMIT changed();
        }
    });
    const auto answer =
        m_desk.start([event = m_event, target = target(), cancel = m_cancel, progress](Workspace &workspace) {
            return checkGuild(workspace, event, target, cancel, progress.get())
                .then([progress](const Result<GuildCheck> &check) { return check; });
        });
    whenFinished(answer, this, [this, asked](const Result<GuildCheck> &checked) {
        if (asked == m_asked) {
            gotCheck(checked);
        }
    });
}

void GuildConnection::gotCheck(const Result<GuildCheck> &checked)
{
    m_failure.reset();
    if (!checked && checked.error().kind == ErrorKind::Cancelled) {
        stopChecking(); // another workspace was opened meanwhile
        return;
    }
    if (!checked) {
        m_failure = checked.error();
        setState(State::Failed);
        return;
    }
    m_check = *checked;
    ++m_checks;
    if (std::exchange(m_keepWhenItWorks, false)) {
        keep();
    }
    setState(State::Connected);
}

void GuildConnection::stopChecking()
{
    if (m_state == State::Checking) {
        ++m_asked;
        m_cancel.request();
        setState(m_check ? State::Connected : State::Unchecked);
    }
}

void GuildConnection::keep()
{
    whenFinished(m_secrets.write(tokenName(), m_token), this, [this](const Result<void> &written) {
        if (written) {
            remark(tr("The token is in the keychain."), false);
        } else {
            remark(tr("The token could not be kept and is there for this session only.") + u' ' +
                       plainly(written.error()),
                   true);
        }
    });
}

void GuildConnection::forgetToken()
{
    ++m_asked;
    m_cancel.request();
    m_token = {};
    m_fromEnvironment = false;
    m_check.reset();
    m_failure.reset();
    Q_EMIT placeChanged();
    setState(m_place.practice ? State::Unchecked : State::NoToken);
    whenFinished(m_secrets.remove(tokenName()), this, [this](const Result<void> &removed) {
        remark(removed ? tr("The token was taken out of the keychain.") : plainly(removed.error()), !removed.ok());
    });
}

void GuildConnection::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void GuildConnection::remark(const QString &sentence, bool failed)
{
    m_remark = sentence;
    m_keychainFailed = failed;
    Q_EMIT changed();
}

} // namespace jamwright
