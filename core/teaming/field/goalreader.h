// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/field/columns.h"
#include "teaming/field/fieldmodel.h"

namespace jamwright {

/// Reads the columns that goals name into a model whose people and sizes are there already.
class GoalReader
{
public:
    GoalReader(const FieldColumns &columns, FieldModel &field);

    /// The field's goals, with the weights that they name. Errors: see `makeFieldModel`.
    [[nodiscard]] Result<void> readGoals();
    /// Of a column, for the rule on arcs; one that a goal has read already is not read again.
    [[nodiscard]] Result<void> readZones(const QString &column, int minutesPerUnit);
    /// The people so that neighbours are alike: by the most spoken language, then the time of day from the widest gap
    /// on, then the first number.
    void makeOrder();

private:
    [[nodiscard]] Result<void> readGoal(const Goal &goal);
    [[nodiscard]] Result<void> readNumber(const Goal &goal);
    void takeNumbers(size_t index, const KnownNumbers &values);
    [[nodiscard]] Result<void> readDay(const Goal &goal);
    [[nodiscard]] Result<void> readTraits(const Goal &goal, TraitGoal::Kind kind);
    [[nodiscard]] Result<void> readEven(const Goal &goal);
    /// Gives everybody the bits of her values. With how many people have nothing.
    int giveTraits(const TraitGoal &made, const std::vector<QStringList> &told, const std::vector<QString> &values);
    /// A word with room for so many traits, and the first of its bits; word -1 when there is none.
    [[nodiscard]] std::pair<int, int> reserveBits(int bits);
    [[nodiscard]] Result<std::vector<QString>> chooseValues(const Goal &goal, const std::vector<QStringList> &told,
                                                            int more);
    void noteUnknown(const QString &column, int unknown);
    void note(const QString &key, const QString &message);

    const FieldColumns &m_columns;
    FieldModel &m_field;
    int m_usualSize = 1;
    int m_goal = 0;
    std::array<int, mostWords> m_bitsUsed{};
    QString m_zoneColumn;
    int m_languageWord = -1;
    quint64 m_languages = 0;
};

} // namespace jamwright
