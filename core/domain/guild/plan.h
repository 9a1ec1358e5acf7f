// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/permissions.h"
#include "base/snowflake.h"
#include "domain/guild/guildtemplate.h"
#include "domain/naming/names.h"

#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace jamwright {

enum class StepKind {
    CreateRole,
    CreateCategory,
    CreateChannel,
    GiveRole,
    TakeRole,
    EditRole,
    EditChannel,
    PostMessage,
    PinMessage,
    CreateInvite,
    RevokeInvite,
    DeleteChannel,
    DeleteCategory,
    DeleteRole,
};
template <>
struct EnumNames<StepKind> {
    static constexpr std::array names = {"create-role",     "create-category", "create-channel", "give-role",
                                         "take-role",       "edit-role",       "edit-channel",   "post-message",
                                         "pin-message",     "create-invite",   "revoke-invite",  "delete-channel",
                                         "delete-category", "delete-role"};
};

/// An object of the guild: there already, or made by the step of that key.
struct ObjectRef {
    QString key;  ///< blank when it is there
    Snowflake id; ///< null when it is not, or there is none

    [[nodiscard]] bool isNull() const { return key.isEmpty() && id.isNull(); }
    friend bool operator==(const ObjectRef &, const ObjectRef &) = default;
};

struct StepOverwrite {
    ObjectRef target;
    bool member = false; ///< a member's overwrite, not a role's
    Permissions allow;
    Permissions deny;
    friend bool operator==(const StepOverwrite &, const StepOverwrite &) = default;
};

/// In a step's text these stand around the key of a step, in the place of the id of what that makes. They are of
/// Unicode's private use, so that nobody's text holds them by chance.
inline constexpr QChar keyBegins(0xE000);
inline constexpr QChar keyEnds(0xE001);

/// What a step of kind EditRole or EditChannel changes; all else stays as it is.
enum class StepChange {
    Name = 1,
    Colour = 2,
    Hoist = 4,
    Mentionable = 8,
    Permissions = 16, ///< of a role: to those that the template gives it, which are none
    Topic = 32,
    Overwrites = 64, ///< to exactly those of the step
    Parent = 128,
};
Q_DECLARE_FLAGS(StepChanges, StepChange)
Q_DECLARE_OPERATORS_FOR_FLAGS(StepChanges)

/// One action on the guild. Which of the fields count depends on its kind.
struct Step {
    /// Stable over plans: "team:12:role", "member:123…:team:12:role". What is given or made under a key is taken off or
    /// deleted under the same.
    QString key;
    StepKind kind = StepKind::CreateRole;
    QString sentence;  ///< "Create the role Annoyed Alligators for its 5 members."
    QStringList needs; ///< keys of steps that must be done first
    /// Of what is made, edited or deleted; of who is given or loses a role, or is invited; of the room of a message.
    QString name;
    QString topic;
    int colour = 0;
    bool hoist = false;
    bool mentionable = false;
    ChannelType channelType = ChannelType::Text;
    ObjectRef parent; ///< the category of a channel that is made or moved
    QList<StepOverwrite> overwrites;
    StepChanges changes; ///< of Edit…
    Snowflake object;    ///< of Edit… and Delete…
    Snowflake member;    ///< of GiveRole and TakeRole
    ObjectRef role;      ///< of GiveRole and TakeRole
    QString reference;   ///< of GiveRole: of somebody who was found by name
    ObjectRef channel;   ///< of PostMessage, PinMessage and CreateInvite
    ObjectRef message;   ///< of PinMessage
    /// Of PostMessage, see keyBegins; of CreateInvite what it gives, for the journal; of RevokeInvite its code.
    QString text;
    QList<ObjectRef> mentionRoles;
    QList<Snowflake> mentionUsers;
    QList<ObjectRef> inviteRoles; ///< of CreateInvite: given to whoever accepts
    friend bool operator==(const Step &, const Step &) = default;
};

/// Whether steps of the kind take away what an earlier one made or gave.
[[nodiscard]] constexpr bool takesAway(StepKind kind)
{
    return kind == StepKind::TakeRole || kind == StepKind::RevokeInvite || kind == StepKind::DeleteChannel ||
           kind == StepKind::DeleteCategory || kind == StepKind::DeleteRole;
}

/// What a run made or gave, as the journal has it.
struct JournalledObject {
    Snowflake id; ///< of a role, channel or message; of a role given, the role's; null of a pin or an invite
    QString name; ///< as Discord showed it; of a role given or an invite, whose it is
    /// Of a role or channel, the name that was asked for; of a role given, the reference of somebody who was found by
    /// name; of a message or pin, the channel's id; of an invite, its address, a line end, and what it gives.
    QString note;
    bool adopted = false; ///< it was there before, and is never deleted
    QDateTime doneAt;
    friend bool operator==(const JournalledObject &, const JournalledObject &) = default;
};

/// The code of an invite that the journal knows.
[[nodiscard]] inline QString inviteCodeOf(const JournalledObject &invite)
{
    return invite.note.section(QLatin1Char('\n'), 0, 0).section(QLatin1Char('/'), -1);
}

/// Everything that was made or given and not taken away since, by the key of its step.
using JournalledObjects = std::map<QString, JournalledObject>;

/// How many more of each the guild takes.
struct LimitsLeft {
    int roles = 0;
    int channels = 0;
    int roleCreations48h = 0;
    friend bool operator==(const LimitsLeft &, const LimitsLeft &) = default;
};

/// A text that would be posted, once for all the channels that get it.
struct MessagePreview {
    QString pattern;       ///< with its placeholders, as the template or the organiser wrote it
    QString text;          ///< as people would read it in the first channel
    QStringList channels;  ///< names, without #
    QStringList notified;  ///< whom it notifies in the first channel, by name; roles with @
    qsizetype longest = 0; ///< of what goes to any of the channels, in characters
    friend bool operator==(const MessagePreview &, const MessagePreview &) = default;
};

/// An overwrite that somebody set in a room of the event's, for a person or role that the template does not have there.
struct Outsider {
    QString key; ///< of the channel or category
    Snowflake channel;
    StepOverwrite overwrite;
    bool certain = true; ///< false: a role that the template expects is not bound, and may be this one
    friend bool operator==(const Outsider &, const Outsider &) = default;
};

/// What would be done on the guild: desired less actual. `steps` is in an order that respects every `needs`.
struct Plan {
    Snowflake guild;
    QString guildName;
    QList<Step> steps;
    Findings findings;
    LimitsLeft limitsLeft;     ///< after the plan
    int leftAlone = 0;         ///< objects and roles that are as they should be already
    QStringList peopleMissing; ///< who should have a role and is not in the guild, by name
    double minutes = 0;        ///< what Discord's observed limits make of it
    /// What is there already and is to go on record: things of a name that are taken for the event's own, on request,
    /// and roles of the event's that people have who should. Nothing is done for it on the guild.
    JournalledObjects adopted;
    Snowflake bot;                  ///< who does it
    std::set<QString> wanted;       ///< keys of all that is to stand, whether it does or not
    std::set<QString> grants;       ///< keys of the roles that people are to have, whether they have them or not
    QList<MessagePreview> messages; ///< what the steps post
    /// Who is let into rooms by somebody else. That stays: what others did is taken back item by item, if at all.
    std::vector<Outsider> outsiders;
    QStringList gone;    ///< keys of what a run made and the guild does not have any more
    Snowflake newest;    ///< the youngest role or channel that the guild had
    QString fingerprint; ///< of the guild as it was and the steps: another one means that either has changed

    [[nodiscard]] int writes() const { return int(steps.size()); }
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// What is wanted of the guild; a run is of the kind of its order.
enum class OrderKind {
    Provide,  ///< roles, rooms, members and welcomes as the template and the teams say
    Announce, ///< a message
    Repair,   ///< what is not as the journal has it
    TearDown, ///< everything that runs made and gave goes again
};
/// As commands call them and as they are stored.
template <>
struct EnumNames<OrderKind> {
    static constexpr std::array names = {"apply", "announce", "repair", "teardown"};
};

/// What a run did.
struct RunReport {
    int writes = 0;
    int reads = 0;
    int retries = 0;
    int rateLimited = 0;
    double waitedSeconds = 0;
    int created = 0;
    int changed = 0;
    int deleted = 0;
    int leftAlone = 0;
    QStringList peopleMissing;
    bool done = false;
    Findings findings;
    friend bool operator==(const RunReport &, const RunReport &) = default;
};

/// What is not as the journal and the template have it, because somebody changed it on Discord.
enum class DriftKind {
    Renamed,
    Deleted,
    Opened, ///< permissions, of a room or of a role
    RoleLost,
    ExtraPerson,
    Orphan,
    Moved,    ///< a channel, out of the category that it belongs in
    ShutOut,  ///< the bot itself, from a room
    Outsider, ///< somebody, or a role, that the template does not let into a room
    Changed,  ///< what a role looks like, or a topic
};
template <>
struct EnumNames<DriftKind> {
    static constexpr std::array names = {"renamed", "deleted", "opened",   "role-lost", "extra-person",
                                         "orphan",  "moved",   "shut-out", "outsider",  "changed"};
};

struct DriftItem {
    QString key; ///< unique in the list, and the same as long as the drift lasts
    DriftKind kind = DriftKind::Renamed;
    QString sentence;       ///< what is different
    QString repair;         ///< what repairing it would do; else what somebody has to do on Discord
    bool repairable = true; ///< false = it cannot be put right from here
    friend bool operator==(const DriftItem &, const DriftItem &) = default;
};

} // namespace jamwright
