// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errand.h"
#include "provision/planning/bindings.h"
#include "provision/planning/plancheck.h"
#include "provision/planning/planfinding.h"
#include "provision/planning/planner.h"
#include "workflow/rooms/eventrooms.h"
#include "workflow/rooms/guildsession.h"
#include "workflow/rooms/guildsetup.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct GuildCheckTexts {
    Q_DECLARE_TR_FUNCTIONS(Rooms)
};

GuildBinding::Kind kindOf(Expected::Kind kind)
{
    switch (kind) {
    case Expected::Kind::Role:
        return GuildBinding::Kind::Role;
    case Expected::Kind::Category:
        return GuildBinding::Kind::Category;
    case Expected::Kind::Channel:
        break;
    }
    return GuildBinding::Kind::Channel;
}

// The roles from above, then categories with what is in them.
std::vector<GuildChoice> choicesOf(const GuildSnapshot &snapshot)
{
    std::vector<GuildChoice> choices;
    QList<Role> roles = snapshot.guild.roles;
    std::sort(roles.begin(), roles.end(), [](const Role &a, const Role &b) { return a.position > b.position; });
    for (const Role &role : std::as_const(roles)) {
        if (role.id != snapshot.guild.id) {
            choices.push_back({GuildBinding::Kind::Role, role.id, role.name});
        }
    }
    QList<Channel> channels = snapshot.channels;
    std::sort(channels.begin(), channels.end(),
              [](const Channel &a, const Channel &b) { return a.position < b.position; });
    for (const Channel &channel : std::as_const(channels)) {
        if (channel.type == channeltype::Category) {
            choices.push_back({GuildBinding::Kind::Category, channel.id, channel.name});
        } else if (channel.type == channeltype::Text || channel.type == channeltype::Announcement) {
            choices.push_back({GuildBinding::Kind::Channel, channel.id, channel.name});
        }
    }
    return choices;
}

// Whom teams will be formed of; their Discord ids are what counts.
struct Field {
    std::vector<RoleHolder> people;
    int withoutId = 0;
};

Result<Field> fieldOf(Workspace &workspace, EventId event)
{
    return participantsOf(workspace, event).map([](const std::vector<RoleHolder> &participants) {
        Field field;
        for (const RoleHolder &participant : participants) {
            if (participant.discordId.isNull()) {
                ++field.withoutId;
            } else {
                field.people.push_back(participant);
            }
        }
        return field;
    });
}

/// What the bot may not do of what the template will ask. Before there are teams, one without people stands for them.
Findings powersMissing(GuildSession &session, const GuildSnapshot &snapshot)
{
    EventRooms rooms = session.eventRooms();
    if (!rooms.teams.empty() || !session.rooms().hasTeamRooms()) {
        return {}; // the plan itself says so
    }
    rooms.teams.push_back({TeamId(), GuildCheckTexts::tr("A team"), {}, {}});
    const Plan plan = makePlan(snapshot, session.rooms(), rooms, session.journal().objects(), session.options());
    Findings found;
    std::copy_if(plan.findings.begin(), plan.findings.end(), std::back_inserter(found), [](const Finding &finding) {
        return finding.key == "provision.bot-permissions"_L1 || finding.key == "provision.bot-hierarchy"_L1;
    });
    return found;
}

GuildCheck checkOf(GuildSession &session, const GuildSnapshot &snapshot, const Field &field)
{
    const PlanOptions &options = session.options();
    const Plan plan = makePlan(snapshot, session.rooms(), session.eventRooms(), session.journal().objects(), options);
    GuildCheck check;
    check.bot = snapshot.bot.name;
    check.guildName = snapshot.guild.name;
    check.guild = snapshot.guild.id;
    check.participants = int(field.people.size()) + field.withoutId;
    check.peopleWithoutId = field.withoutId;
    for (const RoleHolder &person : field.people) {
        if (snapshot.member(person.discordId) == nullptr) {
            check.peopleMissing << person.name;
        }
    }
    check.limitsLeft.roles = maxGuildRoles - int(snapshot.guild.roles.size());
    check.limitsLeft.channels = maxGuildChannels - int(snapshot.channels.size());
    check.limitsLeft.roleCreations48h =
        std::max(0, plan.limitsLeft.roleCreations48h + check.limitsLeft.roles - plan.limitsLeft.roles);
    for (const Expected &thing :
         bindExpected(snapshot, session.rooms(), options.bindings, session.journal().objects())) {
        const auto bound = options.bindings.find(thing.key);
        check.bindings.push_back({thing.key, thing.name, kindOf(thing.kind),
                                  bound == options.bindings.end() ? Snowflake() : bound->second, thing.id});
    }
    check.choices = choicesOf(snapshot);
    check.findings = plan.findings;
    for (const Finding &finding : powersMissing(session, snapshot)) {
        if (!check.findings.contains(finding)) {
            check.findings << finding;
        }
    }
    if (field.withoutId > 0) {
        addFinding(
            check.findings, Severity::Warning, u"provision.member-without-id"_s,
            GuildCheckTexts::tr("Of %n participant(s) the workspace has no Discord id.", nullptr, field.withoutId), {},
            GuildCheckTexts::tr("Import or type them before the rooms are made."));
    }
    check.minutes = plan.minutes;
    return check;
}

/// Where somebody who may manage the guild lets the bot in, with the permissions that the event's rooms need.
QString botInvite(const Application &application, const GuildTemplate &rooms)
{
    return u"https://discord.com/oauth2/authorize?client_id=%1&scope=bot&permissions=%2"_s.arg(
        application.id.toString(), permissionsFor(rooms).toString());
}

// Asks what the bot is and whether it was let in, then looks at the guild. Deletes itself when its promise is kept.
class CheckWork final : public Errand<GuildCheck>
{
public:
    CheckWork(SessionPtr session, Field field)
        : Errand(session->workspace().errands())
        , m_session(std::move(session))
        , m_field(std::move(field))
    {
    }

    QFuture<Result<GuildCheck>> start()
    {
        QFuture<Result<GuildCheck>> future = begin();
        await(m_session->rest().application(), [this](const Answer<Application> &application) {
            if (application) {
                m_mayListMembers = application->mayListMembers();
                enter(botInvite(*application, m_session->rooms()));
            } else {
                finish(application.error());
            }
        });
        return future;
    }

private:
    void enter(const QString &invite)
    {
        await(m_session->rest().guild(m_session->guild()), [this, invite](const Answer<Guild> &guild) {
            if (guild) {
                look();
                return;
            }
            Error error = guild.error();
            if (guild.code == errorcode::UnknownGuild || guild.code == errorcode::MissingAccess) {
                error.remedy = GuildCheckTexts::tr("Check the guild's id. If the bot was not invited yet, open %1 as "
                                                   "somebody who may manage the guild, then check again.")
                                   .arg(invite);
            }
            finish(error);
        });
    }

    void look()
    {
        GuildSession::Look wanted;
        for (const RoleHolder &person : m_field.people) {
            wanted.others.push_back(person.discordId);
        }
        await(m_session->settleAndRead(std::move(wanted)), [this](const Result<GuildSnapshot> &snapshot) {
            finish(snapshot ? Result<GuildCheck>(checked(*snapshot)) : snapshot.error());
        });
    }

    [[nodiscard]] GuildCheck checked(const GuildSnapshot &snapshot) const
    {
        GuildCheck check = checkOf(*m_session, snapshot, m_field);
        check.mayListMembers = m_mayListMembers;
        if (!m_mayListMembers) {
            addFinding(check.findings, Severity::Note, u"provision.no-member-intent"_s,
                       GuildCheckTexts::tr("The bot may not read the list of members, so people are looked up one "
                                           "by one, and nobody can be found by name."),
                       check.bot,
                       GuildCheckTexts::tr("Turn on “Server Members Intent” in Discord's developer portal."));
        }
        std::stable_sort(check.findings.begin(), check.findings.end(),
                         [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
        return check;
    }

    SessionPtr m_session;
    Field m_field;
    bool m_mayListMembers = true;
};

} // namespace

QFuture<Result<GuildCheck>> checkGuild(Workspace &workspace, EventId event, const GuildTarget &target,
                                       const Cancel &cancel, Progress *progress)
{
    auto session = GuildSession::open(GuildSession::Purpose::Look, workspace, event, target, {cancel, {}}, progress);
    auto field = fieldOf(workspace, event);
    if (!session || !field) {
        return QtFuture::makeReadyFuture(Result<GuildCheck>(!session ? session.error() : field.error()));
    }
    return (new CheckWork(*session, *std::move(field)))->start();
}

} // namespace jamwright
