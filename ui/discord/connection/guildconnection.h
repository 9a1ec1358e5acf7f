// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/error.h"
#include "base/id.h"
#include "base/secret.h"
#include "ui/discord/connection/guildplaces.h"
#include "workflow/rooms/guildsetup.h"
#include "workflow/rooms/rooms.h"

#include <QObject>

#include <optional>

namespace jamwright {

class Desk;
class SecretStore;

/// The guild that the page talks to: which one, the bot's token, and what the last look at it told. The token is in
/// memory and, when asked for, in the keychain; nowhere else.
class GuildConnection : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoToken,   ///< of a real guild
        Asking,    ///< the keychain, which may ask for its password
        Unchecked, ///< ready, but nobody has looked
        Checking,
        Connected, ///< the last look was answered
        Failed,    ///< it was not
    };

    /// `desk` and `secrets` must outlive it.
    GuildConnection(Desk &desk, SecretStore &secrets, QObject *parent = nullptr);
    ~GuildConnection() override;

    /// Takes up what was chosen for that event last. Looks at a real guild at once when there is a token.
    void setEvent(EventId event);
    /// Goes to a guild and looks at it. A blank token = the one that is there already, else the keychain's.
    void choose(const GuildPlace &place, const Secret &token, bool keep);
    void usePractice();
    /// Asks the keychain again.
    void askKeychain();
    /// Looks at the guild again.
    void check();
    /// Lets the look go that is under way; what an earlier one told stays.
    void stopChecking();
    /// Takes the token out of memory and keychain.
    void forgetToken();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] const GuildPlace &place() const noexcept { return m_place; }
    [[nodiscard]] bool hasToken() const { return !m_token.isEmpty(); }
    /// Whether calls can be made.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] GuildTarget target() const;
    /// What the last look told; empty = none since the guild was chosen.
    [[nodiscard]] const std::optional<GuildCheck> &lastCheck() const noexcept { return m_check; }
    /// Counts the looks that were answered.
    [[nodiscard]] int checks() const noexcept { return m_checks; }
    /// How far the look under way has come, where that takes a while; blank = it is quick.
    [[nodiscard]] const QString &checkProgress() const noexcept { return m_checkProgress; }
    /// Why the last look failed.
    [[nodiscard]] const std::optional<Error> &failure() const noexcept { return m_failure; }
    /// What went wrong with the keychain, or where the token is: sentences; blank = nothing to say.
    [[nodiscard]] const QString &keychainRemark() const noexcept { return m_remark; }
    [[nodiscard]] bool keychainFailed() const noexcept { return m_keychainFailed; }

Q_SIGNALS:
    /// State, place, check or remark is another.
    void changed();
    /// Another guild than before: what was planned is not true of it.
    void placeChanged();

private:
    void goTo(const GuildPlace &place);
    void setState(State state);
    void remark(const QString &sentence, bool failed);
    void keep();
    void gotToken(const Result<std::optional<Secret>> &answer);
    void gotCheck(const Result<GuildCheck> &checked);

    Desk &m_desk;
    SecretStore &m_secrets;
    EventId m_event;
    QString m_file; ///< of the workspace
    GuildPlace m_place;
    State m_state = State::Unchecked;
    Secret m_token;
    bool m_fromEnvironment = false;
    std::optional<GuildCheck> m_check;
    int m_checks = 0;
    QString m_checkProgress;
    std::optional<Error> m_failure;
    QString m_remark;
    bool m_keychainFailed = false;
    bool m_keepWhenItWorks = false; ///< a token that Discord refuses is not worth keeping
    quint64 m_asked = 0;            ///< counts what was asked, so that a late answer is known
    Cancel m_cancel;                ///< of the look under way
};

} // namespace jamwright
