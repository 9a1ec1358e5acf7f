// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "discord/restclient.h"
#include "domain/guild/plan.h"
#include "provision/running/runjournal.h"

#include <QObject>
#include <QString>

#include <functional>

namespace jamwright {

/// What became of a step.
struct StepOutcome {
    Result<StepDone> done;   ///< what to write down; an Error where it was refused or lost
    int code = 0;            ///< Discord's number of the failure
    bool refused = false;    ///< it is certain that nothing was done
    Snowflake youngest = {}; ///< of what was made; null = nothing with an id
};

/// Makes the one request of a step whose references are all resolved. `heard` is called once, from the event loop,
/// unless `context` goes before. `nonce` keeps Discord from posting a message twice within minutes.
void sendStep(RestClient &rest, Snowflake guild, const Step &step, const QString &reason, const QString &nonce,
              QObject *context, std::function<void(const StepOutcome &)> heard);

/// The id, or through `objects` what stands there for its key; null when neither is known.
[[nodiscard]] Snowflake resolved(const ObjectRef &object, const JournalledObjects &objects);
/// Puts ids in the place of keys, also in the text; false when one is not known.
[[nodiscard]] bool resolveStep(Step &step, const JournalledObjects &objects);

} // namespace jamwright
