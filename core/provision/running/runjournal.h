// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/snowflake.h"
#include "domain/guild/plan.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// A step that happened, for certain.
struct StepDone {
    QString key;
    JournalledObject made; ///< what it made or gave, or what is known now of what it edited
    bool gone = false;     ///< it took that away instead
    friend bool operator==(const StepDone &, const StepDone &) = default;
};

/// A step that is about to be tried, with what tells its object from others should the outcome stay unknown.
struct StepIntent {
    QString key;
    StepKind kind = StepKind::CreateRole;
    QString name;           ///< of what is made, as Discord will show it; of GiveRole: the member's
    Snowflake after;        ///< the newest object before: what the step makes has a higher id
    QString marker;         ///< stands in the reason that Discord's audit log keeps; another one in every run
    Snowflake member = {};  ///< of GiveRole: to whom; of PostMessage: by whom
    Snowflake role = {};    ///< and which
    Snowflake channel = {}; ///< of PostMessage: where
    QString text = {};      ///< and what
    friend bool operator==(const StepIntent &, const StepIntent &) = default;
};

/// An intent for a journal's one text column, and back; empty when it is none.
[[nodiscard]] QJsonObject intentToJson(const StepIntent &intent);
[[nodiscard]] std::optional<StepIntent> intentFromJson(const QJsonObject &json);

/// What a journal is to write down at once.
struct JournalEntry {
    std::vector<StepDone> done = {};
    QStringList dropped = {}; ///< intents whose step has certainly not happened
    std::vector<StepIntent> begun = {};

    [[nodiscard]] bool isEmpty() const { return done.empty() && dropped.isEmpty() && begun.empty(); }
};

/// Where a run writes down what it is about to do and what it did, so that the next one goes on from there after a
/// kill. `workflow` implements it on the store. Calls are synchronous, on the run's thread.
class RunJournal
{
public:
    virtual ~RunJournal() = default;
    /// In one transaction, durable when it returns. A step that is done or dropped has no intent on record any more.
    virtual Result<void> record(const JournalEntry &entry) = 0;
    /// Everything made or given and not known to be gone, by the key of its step.
    [[nodiscard]] virtual JournalledObjects objects() const = 0;
    /// Steps that were tried and whose outcome is unknown: the process died in between, or the answer was lost.
    [[nodiscard]] virtual std::vector<StepIntent> openIntents() const = 0;
};

} // namespace jamwright
