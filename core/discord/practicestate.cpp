// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practicestate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int linesBeforeCompaction = 4096;
constexpr int linesWorthCompaction = 256;
constexpr qint64 discordEpochMs = 1'420'070'400'000;

Snowflake idIn(const QJsonObject &json, QLatin1String key)
{
    return Snowflake::parse(json[key].toString()).value_or(Snowflake());
}

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray headerLine()
{
    return lineOf({{u"format"_s, u"jamwright-practice-guild"_s}, {u"version"_s, 1}});
}

template <typename T>
QJsonArray valuesOf(const std::map<Snowflake, T> &objects)
{
    QJsonArray array;
    for (const auto &[id, object] : objects) {
        array.append(object.toJson());
    }
    return array;
}

// Discord puts a new role just above @everyone and moves the others up.
bool createRole(PracticeState &state, const QJsonObject &json)
{
    const Result<Role> role = Role::fromJson(json);
    if (!role) {
        return false;
    }
    for (auto &[id, other] : state.roles) {
        other.position += other.position > 0 ? 1 : 0;
    }
    state.roles.insert_or_assign(role->id, *role);
    return true;
}

bool createChannel(PracticeState &state, const QJsonObject &json)
{
    const Result<Channel> channel = Channel::fromJson(json);
    if (!channel) {
        return false;
    }
    state.channels.insert_or_assign(channel->id, *channel);
    return true;
}

bool changeMemberRole(PracticeState &state, const QJsonObject &change, bool give)
{
    const auto member = state.members.find(idIn(change, "member"_L1));
    const Snowflake role = idIn(change, "role"_L1);
    if (member == state.members.end() || role.isNull()) {
        return false;
    }
    member->second.roles.removeAll(role);
    if (give) {
        member->second.roles << role;
    }
    return true;
}

bool deleteRole(PracticeState &state, Snowflake role)
{
    for (auto &[id, member] : state.members) {
        member.roles.removeAll(role);
    }
    for (auto &[id, channel] : state.channels) {
        channel.overwrites.removeIf([role](const Overwrite &overwrite) { return overwrite.id == role; });
    }
    return state.roles.erase(role) == 1;
}

// The channels of a deleted category stay, without one.
bool deleteChannel(PracticeState &state, Snowflake channel)
{
    for (auto &[id, other] : state.channels) {
        if (other.parent == channel) {
            other.parent = Snowflake();
        }
    }
    return state.channels.erase(channel) == 1;
}

bool addMembers(PracticeState &state, const QJsonArray &members)
{
    for (const QJsonValue &json : members) {
        const Result<Member> member = Member::fromJson(json.toObject());
        if (!member) {
            return false;
        }
        state.members.insert({member->user.id, *member});
    }
    return true;
}

bool applyOp(PracticeState &state, const QString &op, const QJsonObject &change)
{
    if (op == "create-role"_L1) {
        return createRole(state, change["role"_L1].toObject());
    }
    if (op == "create-channel"_L1) {
        return createChannel(state, change["channel"_L1].toObject());
    }
    if (op == "give-role"_L1 || op == "take-role"_L1) {
        return changeMemberRole(state, change, op == "give-role"_L1);
    }
    if (op == "delete-role"_L1) {
        return deleteRole(state, idIn(change, "role"_L1));
    }
    if (op == "delete-channel"_L1) {
        return deleteChannel(state, idIn(change, "channel"_L1));
    }
    return op == "add-members"_L1 && addMembers(state, change["members"_L1].toArray());
}

} // namespace

Snowflake snowflakeAt(const QDateTime &moment)
{
    const qint64 ms = std::max<qint64>(moment.toMSecsSinceEpoch() - discordEpochMs, 1);
    return Snowflake(quint64(ms) << 22);
}

bool PracticeState::apply(const QJsonObject &change)
{
    const QString op = change["op"_L1].toString();
    if (op == "state"_L1) {
        Result<PracticeState> whole = fromJson(change["state"_L1].toObject());
        if (whole) {
            *this = *std::move(whole);
        }
        return !id.isNull();
    }
    if (!applyOp(*this, op, change)) {
        return false;
    }
    if (change.contains("audit"_L1)) {
        const Result<AuditEntry> entry = AuditEntry::fromJson(change["audit"_L1].toObject());
        if (!entry) {
            return false;
        }
        audit.push_back(*entry);
    }
    last = std::max(last, idIn(change, "last"_L1));
    return true;
}

QJsonObject PracticeState::toJson() const
{
    QJsonArray entries;
    for (const AuditEntry &entry : audit) {
        entries.append(entry.toJson());
    }
    return {{u"last"_s, last.toString()},        {u"id"_s, id.toString()},          {u"name"_s, name},
            {u"owner"_s, owner.toString()},      {u"bot"_s, bot.id.toString()},     {u"roles"_s, valuesOf(roles)},
            {u"channels"_s, valuesOf(channels)}, {u"members"_s, valuesOf(members)}, {u"audit"_s, entries}};
}

Result<PracticeState> PracticeState::fromJson(const QJsonObject &json)
{
    PracticeState state;
    state.last = idIn(json, "last"_L1);
    state.id = idIn(json, "id"_L1);
    state.name = json["name"_L1].toString();
    state.owner = idIn(json, "owner"_L1);
    bool good = !state.id.isNull() && addMembers(state, json["members"_L1].toArray());
    const QJsonArray roles = json["roles"_L1].toArray();
    for (const QJsonValue &value : roles) {
        const Result<Role> role = Role::fromJson(value.toObject());
        good = good && role && state.roles.insert({role->id, *role}).second;
    }
    const QJsonArray channels = json["channels"_L1].toArray();
    for (const QJsonValue &value : channels) {
        good = good && createChannel(state, value.toObject());
    }
    const QJsonArray entries = json["audit"_L1].toArray();
    for (const QJsonValue &value : entries) {
        const Result<AuditEntry> entry = AuditEntry::fromJson(value.toObject());
        good = good && entry;
        state.audit.push_back(entry.valueOr({}));
    }
    const auto bot = state.members.find(idIn(json, "bot"_L1));
    if (!good || bot == state.members.end()) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's state cannot be read."));
    }
    state.bot = bot->second.user;
    return state;
}

PracticeStore::PracticeStore(const QString &file, const Clock &clock)
    : m_file(file)
    , m_clock(clock)
{
}

Result<std::unique_ptr<PracticeStore>> PracticeStore::open(const QString &file, const Clock &clock,
                                                           const PracticeState &fresh)
{
    std::unique_ptr<PracticeStore> store(new PracticeStore(file, clock));
    const QFile existing(file);
    Result<void> opened;
    if (!existing.exists() || existing.size() == 0) {
        store->m_state = fresh;
        opened = store->compact();
    } else {
        opened = store->load();
    }
    if (!opened) {
        return opened.error();
    }
    store->m_lastId = store->m_state.last;
    return store;
}

Result<void> PracticeStore::load()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be opened: %1.")
                .arg(m_file.errorString()),
            m_file.fileName());
    }
    const QByteArray content = m_file.readAll();
    m_size = content.lastIndexOf('\n') + 1;
    if (const Result<void> read = loadLines(content.left(m_size)); !read) {
        return read;
    }
    if (m_lines > linesWorthCompaction) {
        return compact();
    }
    // What comes after the last whole line was being written when the program was killed, and was never answered.
    if (content.size() > m_size && !m_file.resize(m_size)) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be mended: %1.")
                .arg(m_file.errorString()),
            m_file.fileName());
    }
    m_file.seek(m_size);
    return {};
}

Result<void> PracticeStore::loadLines(const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n');
    bool good = lines.size() >= 2 && lines.constFirst() + '\n' == headerLine();
    for (qsizetype i = 1; good && i + 1 < lines.size(); ++i) {
        good = m_state.apply(QJsonDocument::fromJson(lines.at(i)).object());
        ++m_lines;
    }
    if (!good || m_state.id.isNull()) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "Line %1 of the file is nothing that a practice guild writes.")
                .arg(m_lines + 1),
            m_file.fileName(),
            QCoreApplication::translate("PracticeGuild", "Move the file away to start with a fresh practice guild."));
    }
    return {};
}

Result<void> PracticeStore::compact()
{
    m_file.close();
    const QByteArray content = headerLine() + lineOf({{u"op"_s, u"state"_s}, {u"state"_s, m_state.toJson()}});
    QSaveFile whole(m_file.fileName());
    if (!whole.open(QIODevice::WriteOnly) || whole.write(content) != content.size() || !whole.commit()) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be written: %1.")
                .arg(whole.errorString()),
            m_file.fileName());
    }
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !m_file.seek(content.size())) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be opened: %1.")
                .arg(m_file.errorString()),
            m_file.fileName());
    }
    m_size = content.size();
    m_lines = 1;
    return {};
}

Snowflake PracticeStore::nextId()
{
    const Snowflake next(m_lastId.value() + 1);
    m_lastId = std::max(next, snowflakeAt(m_clock.now()));
    return m_lastId;
}

Result<void> PracticeStore::commit(const QJsonObject &change)
{
    QJsonObject line = change;
    line.insert(u"last"_s, m_lastId.toString());
    const QByteArray bytes = lineOf(line);
    if (!m_file.isOpen() || m_file.write(bytes) != bytes.size()) {
        const QString reason = m_file.errorString();
        // Half a line must not be joined by the next one; where it cannot be taken back, nothing is written any more.
        if (m_file.isOpen() && !(m_file.resize(m_size) && m_file.seek(m_size))) {
            m_file.close();
        }
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be written: %1.")
                .arg(reason),
            m_file.fileName());
    }
    m_size += bytes.size();
    const bool applied = m_state.apply(line);
    Q_ASSERT(applied);
    Q_UNUSED(applied)
    if (++m_lines > linesBeforeCompaction) {
        return compact();
    }
    return {};
}

Result<void> PracticeStore::forget(Snowflake member)
{
    m_state.members.erase(member);
    const QString id = member.toString();
    const auto tellsOfHer = [&](const AuditEntry &entry) {
        return entry.target == member || entry.user == member || entry.reason.contains(id);
    };
    m_state.audit.erase(std::remove_if(m_state.audit.begin(), m_state.audit.end(), tellsOfHer), m_state.audit.end());
    return compact();
}

} // namespace jamwright
