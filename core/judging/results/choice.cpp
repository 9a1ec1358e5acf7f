// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/choice.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ChoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

template <typename E>
QString knownNames()
{
    QStringList names;
    for (const char *name : EnumNames<E>::names) {
        names << QString::fromLatin1(name);
    }
    return ChoiceTexts::tr("Known: %1.").arg(names.join(u", "_s));
}

} // namespace

Result<ChosenTally> readChoice(const TallyChoice &choice)
{
    const auto method = choice.method.isEmpty() ? TallyMethod::WeightedMean : fromName<TallyMethod>(choice.method);
    if (!method) {
        return Error::usage(ChoiceTexts::tr("There is no tally method of that name."), choice.method,
                            knownNames<TallyMethod>());
    }
    ChosenTally chosen{*method, {}};
    chosen.options.seed = choice.seed;
    chosen.options.decimals = choice.decimals;
    constexpr int mostDecimals = 9;
    if (choice.decimals && (*choice.decimals < 0 || *choice.decimals > mostDecimals)) {
        return Error::usage(ChoiceTexts::tr("Scores are rounded to 0 to 9 decimals."),
                            QString::number(*choice.decimals));
    }
    for (const QString &name : choice.ties) {
        const auto rule = fromName<TieRule>(name.trimmed());
        if (!rule) {
            return Error::usage(ChoiceTexts::tr("There is no tie rule of that name."), name, knownNames<TieRule>());
        }
        chosen.options.ties.push_back(*rule);
    }
    return chosen;
}

} // namespace jamwright
