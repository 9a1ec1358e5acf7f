// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/goalreader.h"

#include "teaming/field/peopleorder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct GoalReaderTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

constexpr int traitsAWord = 64;

Error badColumn(const QString &message, const QString &where)
{
    return Error::input(message, where, GoalReaderTexts::tr("See 'jamctl help formats'."));
}

/// The size that most teams have.
int usualSizeOf(const std::vector<int> &sizes)
{
    std::map<int, int> counts;
    for (const int size : sizes) {
        ++counts[size];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? 1 : most->first;
}

/// The parts of a set, folded, each once.
QStringList splitSet(const QString &cell)
{
    QStringList values;
    const QStringList parts = cell.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString value = part.trimmed().toCaseFolded();
        if (!value.isEmpty() && !values.contains(value)) {
            values << value;
        }
    }
    return values;
}

/// Those of most people first.
std::vector<QString> valuesByCount(const std::vector<QStringList> &told)
{
    std::map<QString, int> counts;
    for (const QStringList &values : told) {
        for (const QString &value : values) {
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

} // namespace

GoalReader::GoalReader(const FieldColumns &columns, FieldModel &field)
    : m_columns(columns)
    , m_field(field)
    , m_usualSize(usualSizeOf(field.model.sizes))
{
}

Result<void> GoalReader::readGoals()
{
    for (size_t i = 0; i < m_field.goals.size(); ++i) {
        m_goal = int(i);
        if (auto done = readGoal(m_field.goals[i]); !done) {
            return done.error();
        }
    }
    std::stable_sort(m_field.model.traits.begin(), m_field.model.traits.end(),
                     [](const TraitGoal &a, const TraitGoal &b) { return a.word < b.word; });
    return {};
}

Result<void> GoalReader::readGoal(const Goal &goal)
{
    switch (goal.kind) {
    case GoalKind::Balance:
    case GoalKind::Spread:
    case GoalKind::Alike:
        return readNumber(goal);
    case GoalKind::TimeZone:
    case GoalKind::Awake:
        return readDay(goal);
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
        return readEven(goal);
    case GoalKind::Stay:
        m_field.model.stayWeight += m_field.model.home.empty() ? 0 : goal.weight;
        return {};
    }
    return {};
}

Result<void> GoalReader::readNumber(const Goal &goal)
{
    EngineModel &model = m_field.model;
    auto index = int(m_field.numberColumns.indexOf(goal.column));
    if (index < 0) {
        if (model.numberColumns == mostNumbers) {
            return badColumn(GoalReaderTexts::tr("There can be goals on %1 columns of numbers.").arg(mostNumbers),
                             goal.column);
        }
        const auto values = m_columns.numbers(goal.column);
        if (!values) {
            return values.error();
        }
        noteUnknown(goal.column, int(std::count(values->begin(), values->end(), std::nullopt)));
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
void GoalReader::takeNumbers(size_t index, const KnownNumbers &values)
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

Result<void> GoalReader::readZones(const QString &column, int minutesPerUnit)
{
    if (m_zoneColumn == column) {
        return {};
    }
    if (!m_zoneColumn.isEmpty()) {
        return badColumn(GoalReaderTexts::tr("There can be goals on one column of time zones."), column);
    }
    const auto values = m_columns.offsets(column, minutesPerUnit);
    if (!values) {
        return values.error();
    }
    noteUnknown(column, int(std::count(values->begin(), values->end(), std::nullopt)));
    for (size_t i = 0; i < values->size(); ++i) {
        if ((*values)[i]) {
            const auto minutes = qint64(*(*values)[i]);
            m_field.model.people[i].zone = qint16(((minutes % minutesOfADay) + minutesOfADay) % minutesOfADay);
        }
    }
    m_zoneColumn = column;
    return {};
}

Result<void> GoalReader::readDay(const Goal &goal)
{
    EngineModel &model = m_field.model;
    const bool awake = goal.kind == GoalKind::Awake;
    if ((awake ? model.awakeWeight : model.zoneWeight) > 0) {
        return badColumn(GoalReaderTexts::tr("There can be one goal on time zones and one on hours awake."),
                         goal.column);
    }
    if (auto done = readZones(goal.column, goal.minutesPerUnit); !done) {
        return done;
    }
    (awake ? model.awakeWeight : model.zoneWeight) = goal.weight;
    (awake ? model.awakeWanted : model.freeArc) = int(goal.freeHours * 60);
    return {};
}

std::pair<int, int> GoalReader::reserveBits(int bits)
{
    for (int word = 0; word < mostWords; ++word) {
        int &used = m_bitsUsed[size_t(word)];
        if (used + bits <= traitsAWord) {
            m_field.model.words = std::max(m_field.model.words, word + 1);
            used += bits;
            return {word, used - bits};
        }
    }
    return {-1, 0};
}

/// All values, or the most frequent that there is room for beside so many bits more.
Result<std::vector<QString>> GoalReader::chooseValues(const Goal &goal, const std::vector<QStringList> &told, int more)
{
    std::vector<QString> values = valuesByCount(told);
    int room = 0;
    for (const int used : m_bitsUsed) {
        room = std::max(room, traitsAWord - used - more);
    }
    if (int(values.size()) <= room) {
        return values;
    }
    if (m_columns.strict() || room <= 0) {
        return badColumn(GoalReaderTexts::tr("There are too many different values: all goals on categories and sets "
                                             "together can tell about %1 apart.")
                             .arg(mostWords * traitsAWord),
                         goal.column);
    }
    note(u"teams.too-many-values"_s,
         GoalReaderTexts::tr("The column %1 has %2 different values; only the most frequent %3 are told apart.")
             .arg(goal.column)
             .arg(values.size())
             .arg(room));
    values.resize(size_t(room));
    return values;
}

int GoalReader::giveTraits(const TraitGoal &made, const std::vector<QStringList> &told,
                           const std::vector<QString> &values)
{
    std::map<QString, quint64> bitOf;
    quint64 bit = made.mask & (0 - made.mask);
    for (const QString &value : values) {
        bitOf[value] = bit;
        bit <<= 1U;
    }
    int blank = 0;
    for (size_t i = 0; i < told.size(); ++i) {
        quint64 &traits = m_field.model.people[i].traits[size_t(made.word)];
        for (const QString &value : told[i]) {
            const auto found = bitOf.find(value);
            traits |= found == bitOf.end() ? 0 : found->second;
        }
        if (told[i].isEmpty()) {
            traits |= made.unknown;
            ++blank;
        }
    }
    return blank;
}

Result<void> GoalReader::readTraits(const Goal &goal, TraitGoal::Kind kind)
{
    const Result<QStringList> cells = m_columns.texts(goal.column);
    if (!cells) {
        return cells.error();
    }
    const bool flag = kind == TraitGoal::Kind::Any || kind == TraitGoal::Kind::Share;
    const bool cover = kind == TraitGoal::Kind::Cover;
    std::vector<QStringList> told;
    for (const QString &cell : *cells) {
        told.push_back(splitSet(cell));
        if (flag && told.back() == QStringList{u"yes"_s}) {
            told.back() = QStringList{u"1"_s};
        }
    }
    const auto values =
        flag ? Result<std::vector<QString>>(std::vector<QString>{u"1"_s}) : chooseValues(goal, told, cover ? 1 : 0);
    if (!values) {
        return values.error();
    }
    const auto count = int(values->size());
    const auto [word, first] = reserveBits(count + (cover ? 1 : 0));
    if (word < 0) {
        return badColumn(GoalReaderTexts::tr("There are too many different values: all goals on categories and sets "
                                             "together can tell about %1 apart.")
                             .arg(mostWords * traitsAWord),
                         goal.column);
    }
    TraitGoal made{kind, word, 0, 0, goal.weight, 0, m_goal};
    for (int i = 0; i < count; ++i) {
        made.mask |= quint64(1) << unsigned(first + i);
    }
    made.unknown = cover ? quint64(1) << unsigned(first + count) : flag ? 0 : made.mask;
    const int blank = giveTraits(made, told, *values);
    noteUnknown(goal.column, blank);
    made.unknown = cover && blank > 0 ? made.unknown : 0;
    const auto having =
        std::count_if(m_field.model.people.begin(), m_field.model.people.end(),
                      [&made](const Seated &person) { return (person.traits[size_t(made.word)] & made.mask) != 0; });
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

/// One share for each value.
Result<void> GoalReader::readEven(const Goal &goal)
{
    const Result<QStringList> cells = m_columns.texts(goal.column);
    if (!cells) {
        return cells.error();
    }
    std::vector<QStringList> told;
    for (const QString &cell : *cells) {
        told.push_back(splitSet(cell));
    }
    const auto values = chooseValues(goal, told, 0);
    if (!values) {
        return values.error();
    }
    const auto [word, first] = reserveBits(int(values->size()));
    if (word < 0) {
        return {}; // there is room, or chooseValues had said no
    }
    for (size_t i = 0; i < values->size(); ++i) {
        TraitGoal made{TraitGoal::Kind::Share, word, quint64(1) << unsigned(first + int(i)), 0, goal.weight, 0, m_goal};
        giveTraits(made, told, {(*values)[i]});
        const auto having = std::count_if(told.begin(), told.end(),
                                          [&](const QStringList &mine) { return mine.contains((*values)[i]); });
        made.share = double(having) / std::max(1, m_field.model.count());
        m_field.model.traits.push_back(made);
    }
    const auto blank = std::count_if(told.begin(), told.end(), [](const QStringList &mine) { return mine.isEmpty(); });
    noteUnknown(goal.column, int(blank));
    return {};
}

void GoalReader::makeOrder()
{
    m_field.model.order = peopleInOrder(m_field.model, std::max(0, m_languageWord), m_languages);
}

void GoalReader::noteUnknown(const QString &column, int unknown)
{
    if (m_columns.worthNoting(column, unknown)) {
        note(u"teams.unknown-value"_s,
             GoalReaderTexts::tr("%n person(s) have nothing in the column %1; that costs nothing.", nullptr, unknown)
                 .arg(column));
    }
}

void GoalReader::note(const QString &key, const QString &message)
{
    Finding finding;
    finding.severity = Severity::Note;
    finding.key = key;
    finding.message = message;
    if (!m_field.findings.contains(finding)) {
        m_field.findings << finding;
    }
}

} // namespace jamwright
