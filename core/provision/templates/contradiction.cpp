// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/templates/contradiction.h"

#include "domain/guild/stepkeys.h"

#include <QStringList>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// Finds the first key that is there twice or names nothing.
class Consistency
{
public:
    explicit Consistency(const GuildTemplate &rooms)
        : m_rooms(rooms)
    {
        for (const StaffRole &staff : rooms.staff) {
            add(m_staff, staff.key, u"staff"_s);
        }
        for (const RoleTemplate &role : rooms.roles) {
            add(m_roles, role.key, u"roles"_s);
        }
        for (const CategoryTemplate &category : rooms.categories) {
            add(m_categories, category.key, u"categories"_s);
        }
        for (const ChannelTemplate &channel : rooms.channels) {
            add(m_channels, channel.key, u"channels"_s);
        }
        QStringList teamChannels;
        for (const ChannelTemplate &channel : rooms.teamChannels) {
            add(teamChannels, channel.key, u"team_channels"_s);
            refuseExisting(channel.existing, u"team_channels"_s);
        }
        refuseExisting(rooms.teamRole.existing, u"team_role"_s);
        refuseExisting(rooms.teamCategory.existing, u"team_category"_s);
        QStringList announcements;
        for (const AnnouncementTemplate &announcement : rooms.announcements) {
            add(announcements, announcement.key, u"announcements"_s);
        }
        checkLinks();
    }
    [[nodiscard]] QString firstWrong() const { return m_wrong; }

private:
    void wrong(const QString &where)
    {
        if (m_wrong.isEmpty()) {
            m_wrong = where;
        }
    }

    // Keys become parts of the journal's keys, in which the colon parts and these words begin keys of other things.
    void add(QStringList &keys, const QString &key, const QString &list)
    {
        if (key.isEmpty() || key.contains(u':') || stepkey::isReserved(key) || keys.contains(key)) {
            wrong(list + u": key \"%1\""_s.arg(key));
        }
        keys << key;
    }

    // A team's things are made; there is none of the guild's own for each.
    void refuseExisting(bool existing, const QString &where)
    {
        if (existing) {
            wrong(where + u": existing"_s);
        }
    }

    void expect(const QStringList &keys, const QString &key, const QString &where)
    {
        if (!keys.contains(key)) {
            wrong(where + u" \"%1\""_s.arg(key));
        }
    }

    void checkOverwrites(const QList<OverwriteTemplate> &overwrites, const QString &where)
    {
        for (const OverwriteTemplate &overwrite : overwrites) {
            if (const Permissions both = overwrite.allow & overwrite.deny; !both.isEmpty()) {
                wrong(where + u": %1 in allow and in deny"_s.arg(both.names().join(u", "_s)));
            }
            if (overwrite.target == OverwriteFor::Staff) {
                expect(m_staff, overwrite.key, where + u": staff"_s);
            } else if (overwrite.target == OverwriteFor::Role) {
                expect(m_roles, overwrite.key, where + u": role"_s);
            }
        }
    }

    void checkLinks()
    {
        for (const CategoryTemplate &category : m_rooms.categories) {
            checkOverwrites(category.overwrites, category.name);
        }
        checkOverwrites(m_rooms.teamCategory.overwrites, u"team_category"_s);
        for (const ChannelTemplate &channel : m_rooms.channels) {
            checkOverwrites(channel.overwrites, channel.name);
            if (!channel.category.isEmpty()) {
                expect(m_categories, channel.category, channel.name + u": category"_s);
            }
        }
        for (const ChannelTemplate &channel : m_rooms.teamChannels) {
            checkOverwrites(channel.overwrites, channel.name);
        }
        for (const AnnouncementTemplate &announcement : m_rooms.announcements) {
            if (!announcement.channel.isEmpty()) {
                expect(m_channels, announcement.channel, announcement.title + u": channel"_s);
            }
            if (!announcement.mentionRole.isEmpty()) {
                expect(m_roles, announcement.mentionRole, announcement.title + u": mention_role"_s);
            }
        }
    }

    const GuildTemplate &m_rooms;
    QStringList m_staff;
    QStringList m_roles;
    QStringList m_categories;
    QStringList m_channels;
    QString m_wrong;
};

} // namespace

QString contradictionIn(const GuildTemplate &rooms)
{
    return Consistency(rooms).firstWrong();
}

} // namespace jamwright
