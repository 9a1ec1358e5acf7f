// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practicerules.h"

#include "discord/restclient.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <limits>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxRoles = 250;
constexpr qsizetype maxChannels = 500;
constexpr qsizetype maxCategoryChannels = 50;
constexpr qsizetype maxOverwrites = 100;

// The errors of a form, as a tree that mirrors the body.
class FormErrors
{
public:
    void add(const QStringList &path, const QString &code, const QString &message)
    {
        m_tree = with(m_tree, path, {{u"code"_s, code}, {u"message"_s, message}});
    }
    void addLength(const QStringList &path, int from, int to)
    {
        add(path, u"BASE_TYPE_BAD_LENGTH"_s, u"Must be between %1 and %2 in length."_s.arg(from).arg(to));
    }
    [[nodiscard]] std::optional<Refusal> refusal() const
    {
        if (m_tree.isEmpty()) {
            return std::nullopt;
        }
        return Refusal{400, errorcode::InvalidForm, u"Invalid Form Body"_s, m_tree};
    }

private:
    static QJsonObject with(QJsonObject node, const QStringList &path, const QJsonObject &leaf)
    {
        if (path.isEmpty()) {
            QJsonArray errors = node["_errors"_L1].toArray();
            errors.append(leaf);
            node.insert(u"_errors"_s, errors);
        } else {
            node.insert(path.constFirst(), with(node[path.constFirst()].toObject(), path.mid(1), leaf));
        }
        return node;
    }

    QJsonObject m_tree;
};

bool lowersNames(int type)
{
    return type == channeltype::Text || type == channeltype::Announcement || type == channeltype::Forum;
}

bool isKnownType(int type)
{
    return lowersNames(type) || type == channeltype::Voice || type == channeltype::Category ||
           type == channeltype::Stage;
}

// What Discord makes of a text channel's name: lower case, blanks to hyphens, most ASCII punctuation gone.
QString textChannelName(const QString &name)
{
    QString result;
    const QString lower = name.trimmed().toLower();
    for (const QChar c : lower) {
        const bool hyphen = c.isSpace() || c == u'-';
        if (hyphen && (result.isEmpty() || result.endsWith(u'-'))) {
            continue;
        }
        if (hyphen) {
            result += u'-';
        } else if (c.unicode() >= 128 || c.isLetterOrNumber() || c == u'_') {
            result += c;
        }
    }
    while (result.endsWith(u'-')) {
        result.chop(1);
    }
    return result;
}

// Discord takes decimal strings and numbers.
std::optional<Permissions> readPermissions(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull()) {
        return Permissions();
    }
    if (value.isDouble()) {
        return value.toDouble() < 0 ? std::nullopt : std::optional(Permissions(quint64(value.toInteger())));
    }
    bool good = false;
    const quint64 bits = value.toString().toULongLong(&good);
    return good ? std::optional(Permissions(bits)) : std::nullopt;
}

void checkPermissionField(FormErrors &errors, const QStringList &path, const QJsonValue &value)
{
    if (!readPermissions(value)) {
        errors.add(path, u"NUMBER_TYPE_COERCE"_s, u"Value is not a permission set."_s);
    }
}

const Channel *channelOf(const PracticeState &state, const QJsonValue &id)
{
    const auto found = state.channels.find(Snowflake::parse(id.toString()).value_or(Snowflake()));
    return found == state.channels.end() ? nullptr : &found->second;
}

void checkParent(FormErrors &errors, const PracticeState &state, const QJsonObject &body)
{
    const QJsonValue id = body["parent_id"_L1];
    if (id.isUndefined() || id.isNull()) {
        return;
    }
    const QStringList path{u"parent_id"_s};
    const Channel *parent = channelOf(state, id);
    if (parent == nullptr) {
        errors.add(path, u"CHANNEL_PARENT_INVALID"_s, u"Category does not exist"_s);
        return;
    }
    if (parent->type != channeltype::Category || body["type"_L1].toInt() == channeltype::Category) {
        errors.add(path, u"CHANNEL_PARENT_INVALID_TYPE"_s, u"Not a category, or a category in a category"_s);
    }
    const auto isChild = [parent](const auto &entry) { return entry.second.parent == parent->id; };
    if (std::count_if(state.channels.begin(), state.channels.end(), isChild) >= maxCategoryChannels) {
        errors.add(path, u"CHANNEL_PARENT_MAX_CHANNELS"_s, u"Maximum number of channels in category reached (50)"_s);
    }
}

void checkOverwriteFields(FormErrors &errors, const QJsonArray &overwrites)
{
    const QString list = u"permission_overwrites"_s;
    if (overwrites.size() > maxOverwrites) {
        errors.addLength({list}, 0, maxOverwrites);
    }
    for (qsizetype i = 0; i < overwrites.size(); ++i) {
        const QJsonObject overwrite = overwrites.at(i).toObject();
        const QString index = QString::number(i);
        if (!Snowflake::parse(overwrite["id"_L1].toString())) {
            errors.add({list, index, u"id"_s}, u"NUMBER_TYPE_COERCE"_s, u"Value is not snowflake."_s);
        }
        if (const int type = overwrite["type"_L1].toInt(-1); type != 0 && type != 1) {
            errors.add({list, index, u"type"_s}, u"BASE_TYPE_CHOICES"_s, u"Value must be one of (0, 1)."_s);
        }
        checkPermissionField(errors, {list, index, u"allow"_s}, overwrite["allow"_L1]);
        checkPermissionField(errors, {list, index, u"deny"_s}, overwrite["deny"_L1]);
    }
}

// A bot writes only bits that it has itself, and MANAGE_ROLES only as an administrator; whom they are for must exist.
std::optional<Refusal> checkOverwriteRights(const PracticeState &state, const QList<Overwrite> &overwrites)
{
    const Permissions own = botPermissions(state);
    for (const Overwrite &overwrite : overwrites) {
        const bool known = overwrite.member ? state.members.contains(overwrite.id) : state.roles.contains(overwrite.id);
        if (!known) {
            return unknownThing(errorcode::UnknownOverwrite, u"Overwrite"_s);
        }
        const Permissions bits = overwrite.allow | overwrite.deny;
        const bool managesRoles = bits.contains(permission::ManageRoles) && !own.contains(permission::Administrator);
        if (!own.contains(bits) || managesRoles) {
            return missingPermissions();
        }
    }
    return std::nullopt;
}

// A managed role, or @everyone, cannot be handled like others; one at or above the bot's own is out of its reach.
std::optional<Refusal> checkReach(const PracticeState &state, Snowflake id)
{
    const auto role = state.roles.find(id);
    if (role == state.roles.end()) {
        return unknownThing(errorcode::UnknownRole, u"Role"_s);
    }
    if (role->second.managed || id == state.id) {
        return Refusal{400, errorcode::InvalidRole, u"Invalid Role"_s, {}};
    }
    if (role->second.position >= botTopPosition(state)) {
        return missingPermissions();
    }
    return std::nullopt;
}

} // namespace

Refusal unknownThing(int code, const QString &thing)
{
    return {404, code, "Unknown "_L1 + thing, {}};
}

Refusal missingPermissions()
{
    return {403, errorcode::MissingPermissions, u"Missing Permissions"_s, {}};
}

Permissions botPermissions(const PracticeState &state)
{
    Permissions own = state.roles.at(state.id).permissions;
    for (const Snowflake role : state.members.at(state.bot.id).roles) {
        own = own | state.roles.at(role).permissions;
    }
    const bool all = own.contains(permission::Administrator);
    return all ? Permissions(std::numeric_limits<quint64>::max()) : own;
}

int botTopPosition(const PracticeState &state)
{
    int top = 0;
    for (const Snowflake role : state.members.at(state.bot.id).roles) {
        top = std::max(top, state.roles.at(role).position);
    }
    return top;
}

Role requestedRole(const PracticeState &state, const QJsonObject &body)
{
    Role role;
    role.name = body["name"_L1].toString();
    if (role.name.isEmpty()) {
        role.name = u"new role"_s;
    }
    role.position = 1;
    const bool given = body.contains("permissions"_L1) && !body["permissions"_L1].isNull();
    role.permissions =
        given ? readPermissions(body["permissions"_L1]).value_or(Permissions()) : state.roles.at(state.id).permissions;
    role.colour = body["color"_L1].toInt();
    role.hoist = body["hoist"_L1].toBool();
    role.mentionable = body["mentionable"_L1].toBool();
    return role;
}

Channel requestedChannel(const PracticeState &state, const QJsonObject &body)
{
    Channel channel;
    channel.type = body["type"_L1].toInt();
    const QString name = body["name"_L1].toString();
    channel.name = lowersNames(channel.type) ? textChannelName(name) : name.trimmed();
    channel.topic = body["topic"_L1].toString();
    channel.parent = Snowflake::parse(body["parent_id"_L1].toString()).value_or(Snowflake());
    const QJsonArray overwrites = body["permission_overwrites"_L1].toArray();
    for (const QJsonValue &value : overwrites) {
        const QJsonObject json = value.toObject();
        Overwrite overwrite;
        overwrite.id = Snowflake::parse(json["id"_L1].toString()).value_or(Snowflake());
        overwrite.member = json["type"_L1].toInt() == 1;
        overwrite.allow = readPermissions(json["allow"_L1]).value_or(Permissions());
        overwrite.deny = readPermissions(json["deny"_L1]).value_or(Permissions());
        channel.overwrites << overwrite;
    }
    // Without overwrites of its own a channel takes its category's.
    if (channel.overwrites.isEmpty() && !channel.parent.isNull() && state.channels.contains(channel.parent)) {
        channel.overwrites = state.channels.at(channel.parent).overwrites;
    }
    for (const auto &[id, other] : state.channels) {
        channel.position = std::max(channel.position, other.parent == channel.parent ? other.position + 1 : 0);
    }
    return channel;
}

std::optional<Refusal> checkNewRole(const PracticeState &state, const QJsonObject &body)
{
    const Permissions own = botPermissions(state);
    if (!own.contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    FormErrors errors;
    if (body["name"_L1].toString().size() > 100) {
        errors.addLength({u"name"_s}, 0, 100);
    }
    if (const int colour = body["color"_L1].toInt(); colour < 0 || colour > 0xFFFFFF) {
        errors.add({u"color"_s}, u"NUMBER_TYPE_MAX"_s, u"int value should be less than or equal to 16777215."_s);
    }
    checkPermissionField(errors, {u"permissions"_s}, body["permissions"_L1]);
    if (std::optional<Refusal> refusal = errors.refusal()) {
        return refusal;
    }
    if (!own.contains(requestedRole(state, body).permissions)) {
        return missingPermissions();
    }
    if (std::ssize(state.roles) >= maxRoles) {
        return Refusal{400, errorcode::TooManyRoles, u"Maximum number of guild roles reached (250)"_s, {}};
    }
    return std::nullopt;
}

std::optional<Refusal> checkNewChannel(const PracticeState &state, const QJsonObject &body)
{
    if (!botPermissions(state).contains(permission::ManageChannels)) {
        return missingPermissions();
    }
    FormErrors errors;
    const Channel channel = requestedChannel(state, body);
    if (!body["name"_L1].isString()) {
        errors.add({u"name"_s}, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
    } else if (channel.name.isEmpty() || body["name"_L1].toString().size() > 100) {
        errors.addLength({u"name"_s}, 1, 100);
    }
    if (!isKnownType(channel.type)) {
        errors.add({u"type"_s}, u"BASE_TYPE_CHOICES"_s, u"Value must be one of (0, 2, 4, 5, 13, 15)."_s);
    }
    if (const int longest = channel.type == channeltype::Forum ? 4096 : 1024; channel.topic.size() > longest) {
        errors.addLength({u"topic"_s}, 0, longest);
    }
    checkParent(errors, state, body);
    checkOverwriteFields(errors, body["permission_overwrites"_L1].toArray());
    if (std::optional<Refusal> refusal = errors.refusal()) {
        return refusal;
    }
    if (std::optional<Refusal> refusal = checkOverwriteRights(state, channel.overwrites)) {
        return refusal;
    }
    if (std::ssize(state.channels) >= maxChannels) {
        return Refusal{400, errorcode::TooManyChannels, u"Maximum number of guild channels reached (500)"_s, {}};
    }
    return std::nullopt;
}

std::optional<Refusal> checkMemberRole(const PracticeState &state, Snowflake member, Snowflake role)
{
    if (!botPermissions(state).contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    if (!state.members.contains(member)) {
        return unknownThing(errorcode::UnknownMember, u"Member"_s);
    }
    return checkReach(state, role);
}

std::optional<Refusal> checkDeleteRole(const PracticeState &state, Snowflake role)
{
    if (!botPermissions(state).contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    return checkReach(state, role);
}

std::optional<Refusal> checkDeleteChannel(const PracticeState &state, Snowflake channel)
{
    if (!state.channels.contains(channel)) {
        return unknownThing(errorcode::UnknownChannel, u"Channel"_s);
    }
    if (!botPermissions(state).contains(permission::ManageChannels)) {
        return missingPermissions();
    }
    return std::nullopt;
}

} // namespace jamwright::practice
