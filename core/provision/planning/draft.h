// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/planning/planner.h"

#include <map>
#include <set>
#include <vector>

namespace jamwright {

/// A plan as it grows: knows what of it is there already, and adds a step for what is not.
class PlanDraft
{
public:
    /// Whose rooms a channel is among: what the template's overwrites mean there.
    struct OverwriteTargets {
        const std::map<QString, ObjectRef> &roles; ///< of the template, by key
        const std::map<QString, Snowflake> &bound; ///< "staff:bots" → the guild's role
        ObjectRef team;                            ///< null outside of teams
        /// What a room without overwrites of its own has; null = what a category of the guild's own has.
        const QList<OverwriteTemplate> *ofCategory = nullptr;
    };

    PlanDraft(const GuildSnapshot &guild, const JournalledObjects &journalled, const PlanOptions &options);

    Plan plan;

    ObjectRef role(const QString &key, const RoleTemplate &wanted, const QString &name, const QString &sentence);
    ObjectRef category(const QString &key, const CategoryTemplate &wanted, const QString &name,
                       const OverwriteTargets &targets, const QString &sentence);
    /// `name` and `topic` are filled in already.
    ObjectRef channel(const QString &key, const ChannelTemplate &wanted, const QString &name, const QString &topic,
                      const ObjectRef &parent, const OverwriteTargets &targets, const QString &sentence);
    /// Whether nothing stands for the key yet, here or on the guild.
    [[nodiscard]] bool isMissing(const QString &key) const { return surviving(key).isNull(); }

    void give(const QString &key, Snowflake member, const QString &name, const ObjectRef &role, const QString &sentence,
              const QString &reference);
    struct Post {
        QString key;
        ObjectRef channel;
        QString pattern; ///< with its placeholders
        QString text;    ///< filled in
        QList<Snowflake> users = {};
        QList<ObjectRef> roles = {};
        QString sentence;
    };
    /// Once for ever: nothing when it was posted before.
    void post(const Post &wanted);
    void pin(const QString &key, const ObjectRef &channel, const QString &messageKey, const QString &sentence);

    /// Who is let into rooms by others. To be called when it is planned who gets which role.
    void noteOutsiders();
    /// Which rooms stand as another type of channel than the template wants. To be called when all are planned.
    void noteOtherTypes();

    void find(Severity severity, const QString &key, const QString &message, const QString &subject,
              const QString &remedy);

    [[nodiscard]] const GuildSnapshot &guild() const { return m_guild; }
    [[nodiscard]] const JournalledObjects &journalled() const { return m_journalled; }
    [[nodiscard]] const PlanOptions &options() const { return m_options; }
    /// The id of what an earlier run made for the key, if the guild still has it; else null.
    [[nodiscard]] Snowflake surviving(const QString &key) const;
    /// It is somebody's already and is never adopted.
    void claim(Snowflake id) { m_claimed.insert(id); }

private:
    void previewOf(const Step &posted, const QString &pattern);
    [[nodiscard]] bool isSent(const QString &key, const ObjectRef &channel) const;
    [[nodiscard]] Snowflake existing(const QString &key);
    void noteIfGone(const QString &key);
    [[nodiscard]] QString ownerOf(Snowflake id) const;
    void noteTaken(const QString &message, const QString &name, const QString &owner);
    [[nodiscard]] Snowflake namesake(StepKind kind, ChannelType type, const QString &name) const;
    [[nodiscard]] ObjectRef adopt(const QString &key, Snowflake id, const QString &name);
    /// False when somebody whom the template names is not to be found.
    bool addOverwrites(Step &step, const QList<OverwriteTemplate> &wanted, const OverwriteTargets &targets) const;
    void changeRole(const QString &key, Snowflake id, const RoleTemplate &wanted, const QString &name);
    void changeRoom(const Step &wanted, Snowflake id, const QList<OverwriteTemplate> &overwrites,
                    const OverwriteTargets &targets);
    [[nodiscard]] QStringList changeOverwrites(Step &edit, const Channel &channel, const QList<OverwriteTemplate> &own,
                                               const OverwriteTargets &targets);
    void addRename(Step &edit, const QString &wanted) const;
    void addEdit(const Step &edit, const QStringList &sentences);
    /// Made by a run, and not adopted.
    [[nodiscard]] bool isOwn(Snowflake id) const { return m_own.contains(id); }
    struct Stranger {
        Outsider found;
        QList<StepOverwrite> wanted; ///< what the room is to have
    };
    struct OtherType {
        Channel standing; ///< the first
        ChannelType wanted = ChannelType::Text;
        int others = 0; ///< of as many more teams
    };
    void addOtherType(const QString &key, const Channel &standing, ChannelType wanted);
    [[nodiscard]] bool isLetInAnyway(const Stranger &stranger) const;
    [[nodiscard]] ObjectRef room(Step step, const QList<OverwriteTemplate> &overwrites,
                                 const OverwriteTargets &targets);

    const GuildSnapshot &m_guild;
    const JournalledObjects &m_journalled;
    const PlanOptions &m_options;
    std::set<Snowflake> m_claimed; ///< journalled or adopted
    std::set<Snowflake> m_own;     ///< roles, channels and categories that runs made
    std::vector<Stranger> m_strangers;
    std::map<QString, OtherType> m_otherTypes; ///< by the template's key of a team's channel, else the step's
};

/// Which of a role's looks are changed, as a list for a sentence; blank = none.
[[nodiscard]] QString appearanceWords(StepChanges changes);

/// That a channel is of another type than the template wants, and what somebody can do about it: Discord makes only
/// text and announcement channels of one another, and what is in a room is nothing to delete.
[[nodiscard]] QString otherTypeText(const Channel &standing, ChannelType wanted);
[[nodiscard]] QString otherTypeRemedy(const Channel &standing, ChannelType wanted);

/// Makes the step wait for the one that makes the object.
void need(Step &step, const ObjectRef &object);

} // namespace jamwright
