// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/naming/names.h"
#include "domain/utcoffset.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace jamwright {

/// The canonical names of what a sign-up can say. The first five identify a person and belong to the person, the rest
/// belong to the sign-up. `skill:NAME`, `category:NAME` and `set:NAME` exist in any number.
namespace field {
inline constexpr QLatin1String DiscordId{"discord_id"};
inline constexpr QLatin1String DiscordName{"discord_name"};
inline constexpr QLatin1String DisplayName{"display_name"};
inline constexpr QLatin1String Email{"email"};
inline constexpr QLatin1String GitHub{"github"};
inline constexpr QLatin1String UtcOffset{"utc_offset"};
inline constexpr QLatin1String TimeZone{
    "time_zone"}; ///< the zone's name where the answer gave one; utc_offset is read from it
inline constexpr QLatin1String Leader{"leader"};
inline constexpr QLatin1String LeadPriority{"lead_priority"};
inline constexpr QLatin1String Confirmed{"confirmed"};
inline constexpr QLatin1String Ticket{"ticket"}; ///< attending, or in a word why it no longer counts: "refunded"
inline constexpr QLatin1String QualifierPassed{"qualifier_passed"};
inline constexpr QLatin1String QualifierScore{"qualifier_score"};
inline constexpr QLatin1String AgeBand{"age_band"};
inline constexpr QLatin1String Consent{"consent"}; ///< to the event's terms or the use of the data, as asked
inline constexpr QLatin1String Languages{"languages"};
inline constexpr QLatin1String WeeklyHours{"weekly_hours"};
inline constexpr QLatin1String Experience{"experience"};
inline constexpr QLatin1String Team{"team"};
inline constexpr QLatin1String KeepWith{"keep_with"};
inline constexpr QLatin1String KeepApart{"keep_apart"};
inline constexpr QLatin1String Organisation{"organisation"};
inline constexpr QLatin1String Notes{"notes"};
inline constexpr QLatin1String SkillPrefix{"skill:"};
inline constexpr QLatin1String CategoryPrefix{"category:"};
inline constexpr QLatin1String SetPrefix{"set:"};

/// What only a history file says, beside `team`, `leader` and `notes`: no fields of a sign-up.
inline constexpr QLatin1String PastEvent{"event"};
inline constexpr QLatin1String PastFinished{"finished"};
inline constexpr QLatin1String PastPlace{"place"};

/// What staff decided about a sign-up, as our own export says it beside the fields; no fields either.
inline constexpr QLatin1String StatusByHand{"status_by_hand"}; ///< blank = the status follows from the answers
inline constexpr QLatin1String StatusReason{"status_reason"};

/// All names above that are fields, without a prefix, in the order they are shown and exported.
[[nodiscard]] const QStringList &fixedNames();
/// Whether it is one of the two above that say what staff decided.
[[nodiscard]] bool isDecision(QStringView name);
/// Whether it is one of the five that belong to the person.
[[nodiscard]] bool isIdentity(QStringView name);
/// Whether the name is one of the fixed ones or a prefixed one with something behind the prefix.
[[nodiscard]] bool isCanonical(QStringView name);
/// Whether it is what a history file says of a person's team: its event, team, leader, finished, place and notes.
[[nodiscard]] bool isOfHistory(QStringView name);
} // namespace field

/// Whether somebody wants to lead. Maybe counts as willing.
enum class Willingness { No, Maybe, Yes };
template <>
struct EnumNames<Willingness> {
    static constexpr std::array names = {"no", "maybe", "yes"};
};

/// What was read of a sign-up: canonical field name → value in canonical text. A field that is not there is unknown; a
/// blank is never stored. Canonical text: yes/no, no/maybe/yes for `leader`, `+05:30` for offsets, numbers as C writes
/// them, several values joined by `;`, everything else as it was written.
class Fields
{
public:
    /// By name. Thousands of these are held at once: one piece of memory each.
    using Values = std::vector<std::pair<QString, QString>>;

    Fields();
    // Moving would leave one without values.
    Fields(const Fields &) = default;
    Fields &operator=(const Fields &) = default;
    ~Fields() = default;

    /// The canonical text, blank when unknown.
    [[nodiscard]] QString value(QStringView name) const;
    [[nodiscard]] bool has(QStringView name) const { return !value(name).isEmpty(); }
    /// A blank value removes the field.
    void set(const QString &name, const QString &value);
    [[nodiscard]] const Values &all() const noexcept { return *m_values; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_values->empty(); }

    [[nodiscard]] std::optional<jamwright::UtcOffset> utcOffset() const;
    [[nodiscard]] std::optional<Willingness> leader() const;
    [[nodiscard]] std::optional<int> leadPriority() const; ///< 0..3
    [[nodiscard]] std::optional<bool> confirmed() const;
    [[nodiscard]] std::optional<bool> hasTicket() const; ///< no = one that no longer counts; empty = never had one
    [[nodiscard]] std::optional<bool> qualifierPassed() const;
    [[nodiscard]] std::optional<double> number(QStringView name) const;
    [[nodiscard]] QStringList list(QStringView name) const;
    /// Skill name (without prefix) → level.
    [[nodiscard]] std::map<QString, double> skills() const;

    /// The fields of this with those of `newer` laid over them: what newer knows wins, what it does not know stays.
    [[nodiscard]] Fields overlaidWith(const Fields &newer) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Fields fromJson(const QJsonObject &json);

    friend bool operator==(const Fields &a, const Fields &b) { return a.all() == b.all(); }

private:
    [[nodiscard]] Values::const_iterator place(QStringView name) const;
    [[nodiscard]] Values &own();

    std::shared_ptr<Values> m_values; ///< copies share it until one of them is changed
};

} // namespace jamwright
