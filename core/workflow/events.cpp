// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/events.h"

#include "judging/phases.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/guild/guildsetuptable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/rubrictable.h"
#include "store/transaction.h"
#include "workflow/judging/rubrics.h"
#include "workflow/signups/zones.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString lastEventKey = u"last_event"_s;

/// Whose tr() gives these texts their context.
struct EventsTexts {
    Q_DECLARE_TR_FUNCTIONS(Events)
};

QStringList namesOf(const std::vector<Event> &events)
{
    QStringList names;
    for (const Event &event : events) {
        names << event.name;
    }
    return names;
}

Error unknownEvent(const QString &name, const std::vector<Event> &events)
{
    if (events.empty()) {
        return Error::usage(EventsTexts::tr("The workspace has no event yet."), name,
                            EventsTexts::tr("Make one: 'jamctl event new NAME'."));
    }
    return Error::usage(EventsTexts::tr("There is no event of that name."), name,
                        EventsTexts::tr("Events: %1.").arg(namesOf(events).join(u", "_s)));
}

/// Inside a transaction.
Result<void> copyChecklist(Workspace &workspace, EventId from, EventId to)
{
    return store::JudgingTable(workspace.database(), from).checklist().andThen([&](const QStringList &items) {
        return store::JudgingTable(workspace.database(), to).setChecklist(items);
    });
}

} // namespace

Result<Event> createEvent(Workspace &workspace, const NewEvent &wanted)
{
    const QString name = wanted.name.trimmed();
    if (name.isEmpty() || name.size() > 100) {
        return Error::usage(EventsTexts::tr("An event has a name of 1 to 100 characters."), wanted.name);
    }
    auto events = listEvents(workspace);
    if (!events) {
        return events.error();
    }
    if (namesOf(*events).contains(name, Qt::CaseInsensitive)) {
        return Error::usage(EventsTexts::tr("There is an event of that name already."), name,
                            EventsTexts::tr("Choose another name."));
    }
    Event event;
    RubricSet rubrics;
    std::optional<QJsonObject> rooms;
    if (wanted.from) {
        auto model = loadEvent(workspace, *wanted.from);
        auto judging = loadRubricSet(workspace, *wanted.from);
        if (!model || !judging) {
            return !model ? model.error() : judging.error();
        }
        event.rules = model->rules;
        event.signupRules = model->signupRules;
        event.nameTheme = model->nameTheme;
        rubrics = *judging;
        auto own = store::GuildSetupTable(workspace.database()).guildTemplate(*wanted.from);
        if (!own) {
            return own.error();
        }
        rooms = *own;
    }
    event.name = name;
    event.kind = wanted.kind;
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto id = store::EventTable(workspace.database()).insert(event);
    if (!id) {
        return id.error();
    }
    event.id = *id;
    store::RubricTable rubricTable(workspace.database(), event.id);
    auto done = wanted.from ? rubricTable.replaceRounds(rubrics.rounds) : Result<void>();
    for (size_t i = 0; done && wanted.from && i < rubrics.rounds.size(); ++i) {
        done = rubricTable.replaceNewest(int(i) + 1, rubrics.rubrics[i]);
    }
    if (done && wanted.from) {
        done = copyChecklist(workspace, *wanted.from, event.id);
    }
    if (done && rooms) {
        done = store::GuildSetupTable(workspace.database()).setGuildTemplate(event.id, *rooms);
    }
    if (!done) {
        return done.error();
    }
    auto change = transaction->commit(event.id, u"event.new"_s, EventsTexts::tr("Made the event %1").arg(name));
    if (!change) {
        return change.error();
    }
    return event;
}

Result<std::vector<Event>> listEvents(Workspace &workspace)
{
    return store::EventTable(workspace.database()).list();
}

Result<Event> loadEvent(Workspace &workspace, EventId id)
{
    auto found = store::EventTable(workspace.database()).find(id);
    if (!found) {
        return found.error();
    }
    if (!found->has_value()) {
        return Error::usage(EventsTexts::tr("The event is not in the workspace any more."));
    }
    return **found;
}

Result<Event> findEvent(Workspace &workspace, const QString &name)
{
    auto events = listEvents(workspace);
    if (!events) {
        return events.error();
    }
    const auto named = [&](const QString &wanted) {
        return std::find_if(events->begin(), events->end(), [&](const Event &event) {
            return event.name.compare(wanted.trimmed(), Qt::CaseInsensitive) == 0;
        });
    };
    if (!name.trimmed().isEmpty()) {
        const auto found = named(name);
        return found != events->end() ? Result<Event>(*found) : Result<Event>(unknownEvent(name, *events));
    }
    if (events->size() == 1) {
        return events->front();
    }
    auto last = store::EventTable(workspace.database()).remembered(lastEventKey);
    if (!last) {
        return last.error();
    }
    const auto found = std::find_if(events->begin(), events->end(),
                                    [&](const Event &event) { return QString::number(event.id.value) == *last; });
    if (found != events->end()) {
        return *found;
    }
    if (events->empty()) {
        return unknownEvent({}, *events);
    }
    return Error::usage(EventsTexts::tr("The workspace has several events: %1.").arg(namesOf(*events).join(u", "_s)),
                        {}, EventsTexts::tr("Name one with --event NAME."));
}

Result<void> saveEvent(Workspace &workspace, const Event &event)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto before = loadEvent(workspace, event.id);
    if (!before) {
        return before.error();
    }
    if (event.kind != before->kind) { // which the ranking may follow
        auto allowed =
            store::JudgingTable(workspace.database(), event.id).load().andThen([](const JudgingState &state) {
                return require(state, JudgingAct::ChooseMethod);
            });
        if (!allowed) {
            return allowed;
        }
    }
    if (auto updated = store::EventTable(workspace.database()).update(event); !updated) {
        return updated;
    }
    auto reread = readZonesAnew(workspace, event, before->startsOn);
    if (!reread) {
        return reread.error();
    }
    const QString sentence =
        (*reread > 0 ? EventsTexts::tr("Changed the settings of %1; the offsets of %n sign-up(s) follow the new start",
                                       nullptr, *reread)
                     : EventsTexts::tr("Changed the settings of %1"))
            .arg(event.name);
    auto change = transaction->commit(event.id, u"event.set"_s, sentence);
    return change ? Result<void>() : Result<void>(change.error());
}

Result<void> rememberEvent(Workspace &workspace, EventId id)
{
    auto transaction = store::Transaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return store::EventTable(workspace.database()).remember(lastEventKey, QString::number(id.value)).andThen([&] {
        return transaction->commit();
    });
}

} // namespace jamwright
