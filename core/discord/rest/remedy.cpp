// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/rest/remedy.h"

#include "base/permissions.h"
#include "discord/rest/apierror.h"

#include <QCoreApplication>
#include <QStringList>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RemedyTexts {
    Q_DECLARE_TR_FUNCTIONS(RestClient)
};

QString remedyOfStatus(int status)
{
    switch (status) {
    case 401:
        return RemedyTexts::tr("Check the bot's token: log in again with a fresh one from Discord's developer portal.");
    case 429:
        return RemedyTexts::tr("Wait as long as Discord asks, then run it again; it goes on from where it stopped.");
    default:
        return status >= 500 || status == 0 ? RemedyTexts::tr("Try again in a while; what was done is not done twice.")
                                            : QString();
    }
}

QString remedyOfCap(int code)
{
    switch (code) {
    case errorcode::TooManyRoles:
        return RemedyTexts::tr("Delete roles that nobody needs: a guild has 250 at most.");
    case errorcode::TooManyChannels:
        return RemedyTexts::tr("Delete channels that nobody needs: a guild has 500 at most.");
    case errorcode::TooManyPins:
        return RemedyTexts::tr("Unpin messages of this channel: it has 250 pins at most.");
    case errorcode::TooManyWebhooks:
        return RemedyTexts::tr("Delete webhooks of this channel: it has 15 at most.");
    case errorcode::TooManyInvites:
        return RemedyTexts::tr("Delete invites that nobody needs: a guild has 1000 at most.");
    case errorcode::TooManyScheduledEvents:
        return RemedyTexts::tr("Cancel scheduled events that nobody needs: a guild has 100 at most.");
    case errorcode::TooManyOverwrites:
        return RemedyTexts::tr("Use roles in place of single people: a channel has 1000 permission entries at most.");
    default:
        return {};
    }
}

// "/guilds/1/members/2?x=1": what kind of thing is asked for, and what of it.
QStringList partsOf(const Request &request)
{
    return request.path.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
}

QString remedyOfAccess(const Request &request)
{
    const QStringList parts = partsOf(request);
    if (parts.value(0) == "channels"_L1) {
        return RemedyTexts::tr("On Discord, open the channel's permissions and let the bot's role view it.");
    }
    if (parts.size() == 3 && parts.at(2) == "members"_L1) {
        return RemedyTexts::tr("Turn on the “Server members intent” in Discord's developer portal.");
    }
    return RemedyTexts::tr("Check that the bot is still in the guild.");
}

Permissions neededInChannel(const Request &request, const QStringList &parts)
{
    const QString what = parts.value(2);
    if (request.verb == Verb::Get) {
        return permission::ViewChannel | permission::ReadMessageHistory;
    }
    if (what == "messages"_L1) {
        return parts.value(3) == "pins"_L1 ? permission::PinMessages : permission::SendMessages;
    }
    if (what == "invites"_L1) {
        return permission::CreateInstantInvite;
    }
    if (what == "webhooks"_L1) {
        return permission::ManageWebhooks;
    }
    if (what == "permissions"_L1) {
        return permission::ManageRoles;
    }
    const bool overwrites = request.body["permission_overwrites"_L1].isArray();
    return permission::ManageChannels | (overwrites ? permission::ManageRoles : Permissions());
}

QString remedyOfPermission(const Request &request)
{
    const QStringList parts = partsOf(request);
    if (parts.contains("roles"_L1)) {
        return RemedyTexts::tr(
            "Give the bot's role MANAGE_ROLES, and move it above every role that it is to give or change.");
    }
    const bool inChannel = parts.value(0) == "channels"_L1 && parts.value(2) != "threads"_L1;
    if (inChannel || parts.value(2) == "channels"_L1 || parts.value(0) == "invites"_L1) {
        const Permissions needed = inChannel ? neededInChannel(request, parts) : permission::ManageChannels;
        return RemedyTexts::tr(
                   "Give the bot's role %1, and take care that the channel's own permissions do not take it away.")
            .arg(needed.names().join(", "_L1));
    }
    return RemedyTexts::tr("Give the bot's role the permission that this needs.");
}

} // namespace

QString remedyOf(const Request &request, int status, int code)
{
    switch (code) {
    case errorcode::UnknownGuild:
        return RemedyTexts::tr("Check the guild's id, and that the bot was invited to it.");
    case errorcode::MissingAccess:
        return remedyOfAccess(request);
    case errorcode::MissingPermissions:
        return remedyOfPermission(request);
    case errorcode::InternalNetwork:
        return RemedyTexts::tr("Check that no proxy changes the request, and try again in an hour.");
    case errorcode::CommunityChannel:
        return RemedyTexts::tr("Choose another rules or updates channel in the guild's community settings first.");
    case errorcode::TwoFactorNeeded:
        return RemedyTexts::tr(
            "The guild wants two-factor authentication: turn it on for the account that owns the bot.");
    case errorcode::Unauthorised:
    case errorcode::InvalidToken:
        return remedyOfStatus(401);
    default:
        break;
    }
    const QString cap = remedyOfCap(code);
    return cap.isEmpty() ? remedyOfStatus(status) : cap;
}

} // namespace jamwright
