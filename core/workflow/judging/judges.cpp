// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/judges.h"

#include "domain/naming/nearestname.h"
#include "exchange/values/answerreader.h"
#include "exchange/values/discordidreader.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/entranttable.h"
#include "store/judging/judgingtable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/judging/conflicts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct JudgeTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

struct JudgeSetting {
    QLatin1String key;
    bool (*read)(Judge &, const QString &) = nullptr;
};

bool readCapacity(Judge &judge, const QString &text)
{
    bool fits = false;
    const int capacity = text.toInt(&fits);
    judge.capacity = text.isEmpty() ? std::nullopt : std::optional(capacity);
    return text.isEmpty() || (fits && capacity >= 0);
}

bool readJudgeId(Judge &judge, const QString &text)
{
    judge.discordId = readDiscordId(text).id;
    return text.isEmpty() || judge.discordId.has_value();
}

bool readShadow(Judge &judge, const QString &text)
{
    const auto shadow = text.isEmpty() ? std::optional(false) : readYesNo(text);
    judge.shadow = shadow.value_or(false);
    return shadow.has_value();
}

const std::array<JudgeSetting, 8> &allJudgeSettings()
{
    static const std::array<JudgeSetting, 8> settings = {{
        {"name"_L1,
         [](Judge &judge, const QString &text) {
             judge.name = text;
             return !text.isEmpty();
         }},
        {"email"_L1,
         [](Judge &judge, const QString &text) {
             judge.email = text.toLower();
             return text.isEmpty() || text.contains(u'@');
         }},
        {"discord_id"_L1, readJudgeId},
        {"capacity"_L1, readCapacity},
        {"tracks"_L1,
         [](Judge &judge, const QString &text) {
             judge.tracks = readList(text);
             return true;
         }},
        {"expertise"_L1,
         [](Judge &judge, const QString &text) {
             judge.expertise = readList(text);
             return true;
         }},
        {"shadow"_L1, readShadow},
        {"organisation"_L1,
         [](Judge &judge, const QString &text) {
             judge.organisation = text;
             return true;
         }},
    }};
    return settings;
}

Result<void> change(Judge &judge, const QString &key, const QString &value)
{
    for (const JudgeSetting &setting : allJudgeSettings()) {
        if (setting.key != key) {
            continue;
        }
        if (!setting.read(judge, value.trimmed())) {
            return Error::usage(JudgeTexts::tr("'%1' cannot be a judge's %2.").arg(value, key), key);
        }
        return {};
    }
    const QString nearest = nearestName(key, judgeSettings());
    return Error::usage(JudgeTexts::tr("A judge has no such setting."), key,
                        nearest.isEmpty() ? JudgeTexts::tr("Settings: %1.").arg(judgeSettings().join(u", "_s))
                                          : JudgeTexts::tr("Did you mean '%1'?").arg(nearest));
}

Result<Judge> changedJudge(const JudgingState &state, const QString &name,
                           const std::vector<std::pair<QString, QString>> &settings)
{
    auto judge = findJudge(state, name);
    if (!judge) {
        return judge;
    }
    for (const auto &[key, value] : settings) {
        if (auto changed = change(*judge, key, value); !changed) {
            return changed.error();
        }
    }
    const bool taken = std::any_of(state.judges.begin(), state.judges.end(), [&](const Judge &other) {
        return other.id != judge->id && other.name.compare(judge->name, Qt::CaseInsensitive) == 0;
    });
    if (taken) {
        return Error::usage(JudgeTexts::tr("There is another judge of that name."), judge->name);
    }
    return judge;
}

/// The judge of that name with the settings, of an event whose judges may change.
Result<Judge> loadChangedJudge(Workspace &workspace, EventId event, const QString &name,
                               const std::vector<std::pair<QString, QString>> &settings)
{
    auto state = loadJudging(workspace, event);
    auto allowed = state ? require(*state, JudgingAct::EditJudges) : Result<void>(state.error());
    return allowed ? changedJudge(*state, name, settings) : Result<Judge>(allowed.error());
}

Result<void> checkJudge(const Judge &judge, const std::vector<Judge> &judges)
{
    if (judge.name.isEmpty()) {
        return Error::input(JudgeTexts::tr("A judge needs a name."));
    }
    if (judge.discordId && !readDiscordId(judge.discordId->toString()).id) {
        return Error::input(JudgeTexts::tr("This is no Discord id."), judge.discordId->toString(),
                            JudgeTexts::tr("It has 17 digits or more: copy it in Discord, in developer mode."));
    }
    const bool taken = std::any_of(judges.begin(), judges.end(), [&judge](const Judge &other) {
        return other.id != judge.id && other.name.compare(judge.name, Qt::CaseInsensitive) == 0;
    });
    return taken ? Error::input(JudgeTexts::tr("Another judge has this name."), judge.name) : Result<void>();
}

/// Turns entrants into judges with names of their own.
class EntrantJudges
{
public:
    EntrantJudges(const JudgingState &state, store::JudgingTable &table)
        : m_state(state)
        , m_table(table)
    {
        for (const Judge &judge : state.judges) {
            m_names.insert(judge.name.toCaseFolded());
        }
    }

    Result<void> add(const Entrant &entrant)
    {
        const auto hers = std::find_if(m_state.judges.begin(), m_state.judges.end(), [&](const Judge &judge) {
            return judge.person.isStored() ? judge.person == entrant.person
                                           : judge.discordId && judge.discordId == entrant.discordId;
        });
        if (hers == m_state.judges.end()) {
            ++m_done.added;
            Judge judge;
            judge.name = freeName(entrant);
            judge.email = entrant.email;
            judge.discordId = entrant.discordId;
            judge.person = entrant.person;
            auto id = m_table.insertJudge(judge);
            return id ? Result<void>() : Result<void>(id.error());
        }
        if (hers->person.isStored()) {
            ++m_done.same;
            return {};
        }
        ++m_done.changed;
        Judge judge = *hers;
        judge.person = entrant.person;
        return m_table.updateJudge(judge);
    }

    [[nodiscard]] JudgingImport done() const { return m_done; }

private:
    [[nodiscard]] QString freeName(const Entrant &entrant)
    {
        QString name = entrant.name;
        for (int number = 1; m_names.contains(name.toCaseFolded()); ++number) {
            name = number == 1 ? u"%1 (%2)"_s.arg(entrant.name, entrant.teamName)
                               : u"%1 (%2, %3)"_s.arg(entrant.name, entrant.teamName).arg(number);
        }
        m_names.insert(name.toCaseFolded());
        return name;
    }

    const JudgingState &m_state;
    store::JudgingTable &m_table;
    QSet<QString> m_names;
    JudgingImport m_done;
};

Result<JudgingState> loadOfPeerJam(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto state = loadJudging(workspace, eventId);
    if (!event || !state) {
        return !event ? event.error() : state.error();
    }
    if (event->kind != EventKind::PeerJam) {
        return Error::input(JudgeTexts::tr("Entrants rate one another in peer jams only, and this event is none."),
                            event->name, JudgeTexts::tr("Make it one: 'jamctl event set kind=peer-jam'."));
    }
    auto allowed = require(*state, JudgingAct::EditJudges);
    return allowed ? state : Result<JudgingState>(allowed.error());
}

} // namespace

QStringList judgeSettings()
{
    QStringList keys;
    for (const JudgeSetting &setting : allJudgeSettings()) {
        keys << setting.key;
    }
    return keys;
}

Result<ChangeId> saveJudge(Workspace &workspace, EventId event, const Judge &judge)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto allowed = require(*state, JudgingAct::EditJudges); !allowed) {
        return allowed.error();
    }
    Judge wanted = judge;
    wanted.name = judge.name.simplified();
    wanted.email = judge.email.trimmed().toLower();
    if (auto sound = checkJudge(wanted, state->judges); !sound) {
        return sound.error();
    }
    const auto present = std::find_if(state->judges.begin(), state->judges.end(),
                                      [&wanted](const Judge &known) { return known.id == wanted.id; });
    if (wanted.id.isStored() && present == state->judges.end()) {
        return Error::input(JudgeTexts::tr("The judge is not there any more."), wanted.name);
    }
    if (present != state->judges.end() && *present == wanted) {
        return ChangeId{};
    }
    store::JudgingTable table(workspace.database(), event);
    auto done = wanted.id.isStored() ? table.updateJudge(wanted)
                                     : table.insertJudge(wanted).andThen([](JudgeId) { return Result<void>(); });
    if (!done) {
        return done.error();
    }
    return transaction->commit(
        event, u"judges.edit"_s,
        (wanted.id.isStored() ? JudgeTexts::tr("Changed the judge %1") : JudgeTexts::tr("Added the judge %1"))
            .arg(wanted.name));
}

Result<JudgeChange> setJudge(Workspace &workspace, EventId event, const QString &name,
                             const std::vector<std::pair<QString, QString>> &settings, bool dryRun)
{
    if (dryRun) {
        return loadChangedJudge(workspace, event, name, settings).map([](const Judge &judge) {
            return JudgeChange{judge, {}};
        });
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto judge = loadChangedJudge(workspace, event, name, settings);
    if (!judge) {
        return judge.error();
    }
    if (auto updated = store::JudgingTable(workspace.database(), event).updateJudge(*judge); !updated) {
        return updated.error();
    }
    return transaction
        ->commit(event, u"judges.set"_s, JudgeTexts::tr("Changed what is known of the judge %1").arg(name))
        .map([&](ChangeId change) {
            return JudgeChange{*judge, change};
        });
}

Result<JudgingImport> judgesFromEntrants(Workspace &workspace, EventId event, bool dryRun)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    auto state = transaction ? loadOfPeerJam(workspace, event) : Result<JudgingState>(transaction.error());
    if (!state) {
        return state.error();
    }
    auto entrants = store::entrantsOf(workspace.database(), event);
    if (!entrants) {
        return entrants.error();
    }
    if (entrants->empty()) {
        return Error::input(JudgeTexts::tr("No team has handed anything in, so there is nobody to rate it."), {},
                            JudgeTexts::tr("Import the submissions first."));
    }
    store::JudgingTable table(workspace.database(), event);
    EntrantJudges judges(*state, table);
    for (const Entrant &entrant : *entrants) {
        if (auto added = judges.add(entrant); !added) {
            return added.error();
        }
    }
    JudgingImport done = judges.done();
    if (dryRun) {
        return done; // the transaction rolls back
    }
    auto change = transaction->commit(event, u"judges.entrants"_s,
                                      JudgeTexts::tr("Made %n entrant(s) judges", nullptr, done.added + done.changed));
    if (!change) {
        return change.error();
    }
    done.change = *change;
    return done;
}

} // namespace jamwright
