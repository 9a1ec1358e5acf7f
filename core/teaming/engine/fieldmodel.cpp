// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/fieldmodel.h"

#include "domain/utcoffset.h"
#include "teaming/engine/seating.h"
#include "teaming/solver/random.h"
#include "teaming/teamsizes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

constexpr int traitsAWord = 64;

/// Reads the columns that goals name into a model.
class FieldReader
{
public:
    FieldReader(const Table &people, const GoalSet &goals)
        : m_table(people)
        , m_goals(goals)
    {
        m_field.model.people.resize(people.rows.size());
        m_field.model.minSize = goals.minSize;
        m_field.model.maxSize = goals.maxSize;
    }

    Result<FieldModel> read(const Table &pairs)
    {
        if (auto done = readIds(); !done) {
            return done.error();
        }
        if (auto done = planTeams(); !done) {
            return done.error();
        }
        for (size_t i = 0; i < m_goals.goals.size(); ++i) {
            m_goal = int(i);
            if (auto done = readGoal(m_goals.goals[i]); !done) {
                return done.error();
            }
        }
        std::stable_sort(m_field.model.traits.begin(), m_field.model.traits.end(),
                         [](const TraitGoal &a, const TraitGoal &b) { return a.word < b.word; });
        if (auto done = readApart(); !done) {
            return done.error();
        }
        readPairs(pairs);
        makeOrder();
        return m_field;
    }

private:
    using Done = Result<void>;

    [[nodiscard]] static Error bad(const QString &message, const QString &where)
    {
        return Error::input(message, where, FieldTexts::tr("See 'jamctl help formats'."));
    }
    [[nodiscard]] Result<int> column(const QString &name) const
    {
        const auto found = int(m_table.header.indexOf(name));
        if (found < 0) {
            return bad(FieldTexts::tr("There is no column \"%1\".").arg(name), m_table.header.join(u", "_s));
        }
        return found;
    }
    [[nodiscard]] QString cell(size_t person, int column) const { return m_table.rows[person].value(column).trimmed(); }
    /// One number a person; unknown ones are not there.
    [[nodiscard]] Result<std::vector<std::optional<double>>> numbers(const QString &name)
    {
        const Result<int> index = column(name);
        if (!index) {
            return index.error();
        }
        std::vector<std::optional<double>> values(m_field.model.people.size());
        int unknown = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            const QString text = cell(i, *index);
            bool fits = false;
            const double value = text.toDouble(&fits);
            if (!text.isEmpty() && (!fits || !(std::abs(value) <= 1e6))) {
                return bad(FieldTexts::tr("\"%1\" is no number between -1,000,000 and 1,000,000.").arg(text),
                           FieldTexts::tr("line %1, column %2").arg(m_table.lines[i]).arg(name));
            }
            unknown += text.isEmpty() ? 1 : 0;
            values[i] = text.isEmpty() ? std::nullopt : std::optional(value);
        }
        noteUnknown(name, unknown);
        return values;
    }
    void noteUnknown(const QString &name, int unknown)
    {
        if (unknown > 0) {
            note(u"teams.unknown-value"_s,
                 FieldTexts::tr("%n person(s) have nothing in the column %1; that costs nothing.", nullptr, unknown)
                     .arg(name));
        }
    }
    void note(const QString &key, const QString &message)
    {
        Finding finding;
        finding.severity = Severity::Note;
        finding.key = key;
        finding.message = message;
        if (std::none_of(m_field.findings.begin(), m_field.findings.end(),
                         [&finding](const Finding &other) { return other == finding; })) {
            m_field.findings << finding;
        }
    }

    Done readIds()
    {
        const Result<int> index = column(m_goals.idColumn);
        if (!index) {
            return index.error();
        }
        for (size_t i = 0; i < m_table.rows.size(); ++i) {
            const QString id = cell(i, *index);
            if (id.isEmpty() || m_personOf.contains(id)) {
                return bad(id.isEmpty() ? FieldTexts::tr("A person has no id.")
                                        : FieldTexts::tr("The id \"%1\" is there twice.").arg(id),
                           FieldTexts::tr("line %1").arg(m_table.lines[i]));
            }
            m_personOf.insert(id, int(i));
            m_field.ids << id;
            m_field.model.people[i].person = qint32(i);
            m_field.model.people[i].groups.fill(-1 - qint32(i));
        }
        return {};
    }
    Done planTeams()
    {
        TeamRules rules;
        rules.minSize = m_goals.minSize;
        rules.maxSize = m_goals.maxSize;
        rules.leaderNeeded = false;
        const Result<SizePlan> plan = planSizes(m_field.model.count(), 0, rules);
        if (!plan) {
            return plan.error();
        }
        m_field.model.sizes = plan->sizes;
        m_field.model.reserves = plan->reserves;
        m_field.findings << plan->findings;
        std::map<int, int> counts;
        for (const int size : plan->sizes) {
            ++counts[size];
        }
        m_usualSize = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
                          return a.second < b.second;
                      })->first;
        return {};
    }

    Done readGoal(const Goal &goal)
    {
        switch (goal.kind) {
        case GoalKind::Balance:
        case GoalKind::Spread:
        case GoalKind::Alike:
            return readNumber(goal);
        case GoalKind::TimeZone:
            return readZones(goal);
        case GoalKind::Cover:
            return readTraits(goal, TraitGoal::Kind::Cover);
        case GoalKind::Language:
            return readTraits(goal, TraitGoal::Kind::Common);
        case GoalKind::Topic:
            return readTraits(goal, TraitGoal::Kind::Shared);
        case GoalKind::Leader:
            return readTraits(goal, TraitGoal::Kind::Any);
        case GoalKind::Share:
            return readTraits(goal, TraitGoal::Kind::Share);
        case GoalKind::Even:
        case GoalKind::Awake:
        case GoalKind::Stay:
            break;
        }
        return {};
    }

    Done readNumber(const Goal &goal)
    {
        EngineModel &model = m_field.model;
        auto index = int(m_field.numberColumns.indexOf(goal.column));
        if (index < 0) {
            if (model.numberColumns == mostNumbers) {
                return bad(FieldTexts::tr("There can be goals on %1 columns of numbers.").arg(mostNumbers),
                           goal.column);
            }
            const auto values = numbers(goal.column);
            if (!values) {
                return values.error();
            }
            index = model.numberColumns++;
            m_field.numberColumns << goal.column;
            takeNumbers(size_t(index), *values);
        }
        NumberGoal &number = model.numbers[size_t(index)];
        (goal.kind == GoalKind::Balance  ? number.balance
         : goal.kind == GoalKind::Spread ? number.spread
                                         : number.alike) += goal.weight;
        return {};
    }
    /// In steps of the column's own: the greatest common divisor of the thousandths' distances.
    void takeNumbers(size_t index, const std::vector<std::optional<double>> &values)
    {
        std::vector<qint64> thousandths;
        for (const auto &value : values) {
            if (value) {
                thousandths.push_back(qRound64(*value * 1000.0));
            }
        }
        const qint64 lowest = thousandths.empty() ? 0 : *std::min_element(thousandths.begin(), thousandths.end());
        qint64 step = 0;
        qint64 sum = 0;
        for (const qint64 value : thousandths) {
            step = std::gcd(step, value - lowest);
            sum += value - lowest;
        }
        step = std::max<qint64>(1, step);
        const qint64 known = std::max<qint64>(1, qint64(thousandths.size()));
        const qint64 middle = (2 * sum + known * step) / (2 * known * step);
        EngineModel &model = m_field.model;
        qint64 total = 0;
        double squares = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            const qint64 steps = values[i] ? (qRound64(*values[i] * 1000.0) - lowest) / step - middle : 0;
            model.people[i].numbers[index] = qint32(steps);
            total += steps;
            squares += double(steps) * double(steps);
        }
        NumberGoal &number = model.numbers[index];
        number.mean = double(total) / model.count();
        const double variance = squares / model.count() - number.mean * number.mean;
        number.perVariance = variance > 1e-9 ? 1 / variance : 0;
        number.targetSd = std::sqrt(std::max(0.0, variance) * (m_usualSize - 1) / m_usualSize);
    }

    Done readZones(const Goal &goal)
    {
        if (m_field.model.zoneWeight > 0) {
            return bad(FieldTexts::tr("There can be one goal on time zones."), goal.column);
        }
        const auto values = numbers(goal.column);
        if (!values) {
            return values.error();
        }
        for (size_t i = 0; i < values->size(); ++i) {
            if ((*values)[i]) {
                const auto minutes = qint64(std::floor(*(*values)[i] * goal.minutesPerUnit + 0.5));
                m_field.model.people[i].zone = qint16(((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay);
            }
        }
        m_field.model.zoneWeight = goal.weight;
        m_field.model.freeArc = int(goal.freeHours * 60);
        return {};
    }

    /// The values of a column, those of most people first.
    [[nodiscard]] std::vector<QString> valuesOf(int index) const
    {
        std::map<QString, int> counts;
        for (size_t i = 0; i < m_table.rows.size(); ++i) {
            for (const QString &value : split(i, index)) {
                ++counts[value];
            }
        }
        std::vector<QString> values;
        values.reserve(counts.size());
        for (const auto &[value, count] : counts) {
            values.push_back(value);
        }
        std::stable_sort(values.begin(), values.end(),
                         [&counts](const QString &a, const QString &b) { return counts[a] > counts[b]; });
        return values;
    }
    [[nodiscard]] QStringList split(size_t person, int index) const
    {
        QStringList values;
        const QStringList parts = cell(person, index).split(u';', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const QString value = part.trimmed().toCaseFolded();
            if (!value.isEmpty() && !values.contains(value)) {
                values << value;
            }
        }
        return values;
    }

    /// Room for so many traits in one word; -1 when there is none.
    int reserveBits(int bits)
    {
        for (int word = 0; word < mostWords; ++word) {
            if (m_bitsUsed[size_t(word)] + bits <= traitsAWord) {
                m_field.model.words = std::max(m_field.model.words, word + 1);
                m_bitsUsed[size_t(word)] += bits;
                return word;
            }
        }
        return -1;
    }

    Done readTraits(const Goal &goal, TraitGoal::Kind kind)
    {
        const Result<int> index = column(goal.column);
        if (!index) {
            return index.error();
        }
        const bool flag = kind == TraitGoal::Kind::Any || kind == TraitGoal::Kind::Share;
        const std::vector<QString> values = flag ? std::vector<QString>{u"1"_s} : valuesOf(*index);
        const int bits = int(values.size()) + (kind == TraitGoal::Kind::Cover ? 1 : 0);
        const int word = reserveBits(bits);
        if (word < 0) {
            return bad(FieldTexts::tr("There are too many different values: all goals on categories and sets together "
                                      "can tell about %1 apart.")
                           .arg(mostWords * traitsAWord),
                       goal.column);
        }
        const int first = m_bitsUsed[size_t(word)] - bits;
        QHash<QString, quint64> bitOf;
        TraitGoal made{kind, word, 0, 0, goal.weight, 0, m_goal};
        for (size_t k = 0; k < values.size(); ++k) {
            bitOf.insert(values[k], quint64(1) << (first + int(k)));
            made.mask |= quint64(1) << (first + int(k));
        }
        const quint64 unknown = kind == TraitGoal::Kind::Cover ? quint64(1) << (first + bits - 1)
                                : flag                         ? 0
                                                               : made.mask;
        int blank = 0;
        int having = 0;
        for (size_t i = 0; i < m_table.rows.size(); ++i) {
            quint64 &traits = m_field.model.people[i].traits[size_t(word)];
            const QStringList told = split(i, *index);
            for (const QString &value : told) {
                traits |= bitOf.value(value);
            }
            having += (traits & made.mask) != 0 ? 1 : 0;
            if (told.isEmpty()) {
                traits |= unknown;
                ++blank;
            }
        }
        noteUnknown(goal.column, blank);
        made.unknown = kind == TraitGoal::Kind::Cover && blank > 0 ? unknown : 0;
        made.share = double(having) / std::max(1, m_field.model.count());
        if (kind == TraitGoal::Kind::Common && m_languageWord < 0) {
            m_languageWord = word;
            m_languages = made.mask;
        }
        if (made.mask != 0) {
            m_field.model.traits.push_back(made);
        }
        return {};
    }

    Done readApart()
    {
        if (m_goals.apartColumns.size() > mostGroups) {
            return bad(FieldTexts::tr("People can be kept apart by %1 columns.").arg(mostGroups),
                       m_goals.apartColumns.join(u", "_s));
        }
        for (const QString &name : m_goals.apartColumns) {
            const Result<int> index = column(name);
            if (!index) {
                return index.error();
            }
            QHash<QString, int> numberOf;
            const auto group = size_t(m_field.model.groupColumns++);
            for (size_t i = 0; i < m_table.rows.size(); ++i) {
                const QString value = cell(i, *index);
                if (!value.isEmpty()) {
                    if (!numberOf.contains(value)) {
                        numberOf.insert(value, int(numberOf.size()) + 1);
                    }
                    m_field.model.people[i].groups[group] = numberOf.value(value);
                }
            }
        }
        return {};
    }

    void readPairs(const Table &pairs)
    {
        const auto a = int(pairs.header.indexOf(u"a"_s));
        const auto b = int(pairs.header.indexOf(u"b"_s));
        const auto why = int(pairs.header.indexOf(u"reason"_s));
        if (!m_goals.apartPairs || a < 0 || b < 0) {
            return;
        }
        EngineModel &model = m_field.model;
        model.pairs.resize(model.people.size());
        for (const QStringList &row : pairs.rows) {
            const QString reason = row.value(why);
            const bool meant = m_goals.pairReasons.isEmpty() ||
                               std::any_of(m_goals.pairReasons.begin(), m_goals.pairReasons.end(),
                                           [&reason](const QString &start) { return reason.startsWith(start); });
            const int one = m_personOf.value(row.value(a).trimmed(), -1);
            const int other = m_personOf.value(row.value(b).trimmed(), -1);
            if (meant && (one < 0 || other < 0)) {
                note(u"teams.unknown-person"_s, FieldTexts::tr("Some pairs name people who are not in the field."));
            } else if (meant && one != other) {
                model.pairs[size_t(one)].push_back(other);
                model.pairs[size_t(other)].push_back(one);
            }
        }
        for (size_t i = 0; i < model.pairs.size(); ++i) {
            std::sort(model.pairs[i].begin(), model.pairs[i].end());
            model.people[i].hasPairs = !model.pairs[i].empty();
        }
    }

    /// By the most spoken language, then the time of day from the widest gap on, then the first number.
    void makeOrder()
    {
        EngineModel &model = m_field.model;
        std::vector<int> times;
        for (const Seated &person : model.people) {
            if (person.zone >= 0) {
                times.push_back(person.zone);
            }
        }
        std::sort(times.begin(), times.end());
        int first = times.empty() ? 0 : times.front();
        int widest = times.empty() ? 0 : times.front() + minutesPerDay - times.back();
        for (size_t i = 1; i < times.size(); ++i) {
            if (times[i] - times[i - 1] > widest) {
                widest = times[i] - times[i - 1];
                first = times[i];
            }
        }
        const auto key = [this, first, &model](int index) {
            const Seated &person = model.people[size_t(index)];
            const quint64 spoken = m_languageWord < 0 ? 0 : person.traits[size_t(m_languageWord)] & m_languages;
            const int time = person.zone < 0 ? 0 : (person.zone - first + minutesPerDay) % minutesPerDay;
            return std::tuple(spoken & (0 - spoken), time, person.numbers[0]);
        };
        model.order.resize(model.people.size());
        std::iota(model.order.begin(), model.order.end(), 0);
        std::stable_sort(model.order.begin(), model.order.end(), [&key](int a, int b) { return key(a) < key(b); });
    }

    const Table &m_table;
    const GoalSet &m_goals;
    FieldModel m_field;
    QHash<QString, int> m_personOf;
    int m_usualSize = 0;
    int m_goal = 0;
    std::array<int, mostWords> m_bitsUsed{};
    int m_languageWord = -1;
    quint64 m_languages = 0;
};

/// The finest scale at which the whole cost surely fits: no term is more than 64 a person.
void chooseScale(EngineModel &model)
{
    double weights = model.zoneWeight;
    for (const NumberGoal &goal : model.numbers) {
        weights += goal.balance + goal.spread + goal.alike;
    }
    for (const TraitGoal &goal : model.traits) {
        weights += goal.weight;
    }
    const double most = 1 + weights * 64 * model.count();
    constexpr auto largest = double(qint64(1) << 60);
    for (model.scale = 1; model.scale * 2 * most < largest && model.scale < double(qint64(1) << 40);) {
        model.scale *= 2;
    }
}

/// The mean cost of teams drawn at random, with random numbers of its own.
double randomCost(const EngineModel &model)
{
    Random random(1);
    std::vector<int> people = model.order;
    const int draws = std::clamp(10'000 / std::max(1, model.count()), 4, 200);
    double sum = 0;
    for (int i = 0; i < draws; ++i) {
        random.shuffle(people);
        sum += double(Seating(model, people).total().soft) / model.scale;
    }
    return sum / draws;
}

/// Where the goal's weight stands in the model.
double *weightOf(EngineModel &model, const FieldModel &field, const Goal &goal, int number)
{
    NumberGoal *numbers =
        goal.kind <= GoalKind::Alike ? &model.numbers[size_t(field.numberColumns.indexOf(goal.column))] : nullptr;
    switch (goal.kind) {
    case GoalKind::Balance:
        return &numbers->balance;
    case GoalKind::Spread:
        return &numbers->spread;
    case GoalKind::Alike:
        return &numbers->alike;
    case GoalKind::TimeZone:
        return &model.zoneWeight;
    default:
        break;
    }
    const auto found = std::find_if(model.traits.begin(), model.traits.end(),
                                    [number](const TraitGoal &trait) { return trait.goal == number; });
    return found == model.traits.end() ? nullptr : &found->weight;
}

/// Makes 1 of every goal mean what random teams give.
void normalise(FieldModel &field, const GoalSet &goals)
{
    EngineModel weighed = field.model;
    for (NumberGoal &number : weighed.numbers) {
        number.balance = number.spread = number.alike = 0;
    }
    for (size_t i = 0; i < goals.goals.size(); ++i) {
        const Goal &goal = goals.goals[i];
        const double random = randomCost(withOneGoal(field, goals, int(i)));
        if (double *weight = weightOf(weighed, field, goal, int(i))) {
            const bool adds = goal.kind <= GoalKind::Alike;
            const double share = random > 0 ? goal.weight / random : 0;
            *weight = adds ? *weight + share : share;
        }
    }
    field.model = weighed;
}

} // namespace

EngineModel withOneGoal(const FieldModel &field, const GoalSet &goals, int goal)
{
    EngineModel model = field.model;
    for (NumberGoal &number : model.numbers) {
        number.balance = number.spread = number.alike = 0;
    }
    for (TraitGoal &trait : model.traits) {
        trait.weight = 0;
    }
    model.zoneWeight = 0;
    model.groupColumns = 0;
    model.pairs.clear();
    for (Seated &person : model.people) {
        person.hasPairs = false;
    }
    if (double *weight = weightOf(model, field, goals.goals[size_t(goal)], goal)) {
        *weight = 1;
    }
    chooseScale(model);
    return model;
}

Result<FieldModel> makeFieldModel(const Table &people, const Table &pairs, const GoalSet &goals)
{
    auto field = FieldReader(people, goals).read(pairs);
    if (field) {
        if (!goals.raw) {
            normalise(*field, goals);
        }
        chooseScale(field->model);
    }
    return field;
}

} // namespace jamwright
