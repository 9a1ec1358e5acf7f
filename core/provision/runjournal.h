// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/snowflake.h"
#include "domain/plan.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace jamwright {

/// A step that happened, for certain.
struct StepDone {
    QString key;
    Snowflake object; ///< what it made; null for GiveRole
    friend bool operator==(const StepDone &, const StepDone &) = default;
};

/// A step that is about to be tried, with what tells its object from others should the outcome stay unknown.
struct StepIntent {
    QString key;
    StepKind kind = StepKind::CreateRole;
    QString name;          ///< of what is made, as Discord will show it
    Snowflake after;       ///< the newest object before: what the step makes has a higher id
    QString marker;        ///< stands in the reason that Discord's audit log keeps; another one in every run
    Snowflake member = {}; ///< of GiveRole: to whom
    Snowflake role = {};   ///< and which
    friend bool operator==(const StepIntent &, const StepIntent &) = default;
};

/// An intent for a journal's one text column, and back; empty when it is none.
[[nodiscard]] QJsonObject intentToJson(const StepIntent &intent);
[[nodiscard]] std::optional<StepIntent> intentFromJson(const QJsonObject &json);

/// Where a run writes down what it is about to do and what it did, so that the next one goes on from there after a
/// kill. `workflow` implements it on the store. Calls are synchronous, on the run's thread.
class RunJournal
{
public:
    virtual ~RunJournal() = default;
    /// In one transaction, durable when it returns: `done` happened, if given; and the intent on record, of which there
    /// is at most one, becomes `next`, or none.
    virtual Result<void> record(const std::optional<StepDone> &done, const std::optional<StepIntent> &next) = 0;
    /// Everything made and not known to be gone, by the key of its step. A key made anew has its newest id.
    [[nodiscard]] virtual JournalledObjects objects() const = 0;
    /// The step that was tried and whose outcome is unknown: the process died in between, or the answer was lost.
    [[nodiscard]] virtual std::optional<StepIntent> openIntent() const = 0;
};

} // namespace jamwright
