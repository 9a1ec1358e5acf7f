// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/answerreader.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString answerKey(QStringView answer)
{
    QString key = answer.toString().toCaseFolded().simplified();
    key.replace(u'\u2019', u'\'');
    while (key.endsWith(u'.') || key.endsWith(u'!')) {
        key.chop(1);
    }
    return key;
}

} // namespace

std::optional<bool> readYesNo(QStringView answer)
{
    static const QHash<QString, bool> words = {{u"yes"_s, true}, {u"y"_s, true},      {u"true"_s, true},
                                               {u"1"_s, true},   {u"x"_s, true},      {u"no"_s, false},
                                               {u"n"_s, false},  {u"false"_s, false}, {u"0"_s, false}};
    const auto found = words.constFind(answerKey(answer));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Willingness> readWillingness(QStringView answer)
{
    static const QHash<QString, Willingness> words = {
        {u"no"_s, Willingness::No},
        {u"n"_s, Willingness::No},
        {u"false"_s, Willingness::No},
        {u"0"_s, Willingness::No},
        {u"i'm okay either way"_s, Willingness::Maybe},
        {u"i'm ok either way"_s, Willingness::Maybe},
        {u"i am okay either way"_s, Willingness::Maybe},
        {u"i am ok either way"_s, Willingness::Maybe},
        {u"okay either way"_s, Willingness::Maybe},
        {u"ok either way"_s, Willingness::Maybe},
        {u"either way"_s, Willingness::Maybe},
        {u"maybe"_s, Willingness::Maybe},
        {u"if needed"_s, Willingness::Maybe},
        {u"1"_s, Willingness::Maybe},
        {u"yes"_s, Willingness::Yes},
        {u"y"_s, Willingness::Yes},
        {u"true"_s, Willingness::Yes},
        {u"2"_s, Willingness::Yes},
    };
    const auto found = words.constFind(answerKey(answer));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

std::optional<bool> readAttendance(QStringView answer)
{
    static const QHash<QString, bool> words = {
        {u"attending"_s, true},    {u"checked in"_s, true},          {u"completed"_s, true},
        {u"placed"_s, true},       {u"not attending"_s, false},      {u"refunded"_s, false},
        {u"cancelled"_s, false},   {u"canceled"_s, false},           {u"deleted"_s, false},
        {u"transferred"_s, false}, {u"no longer attending"_s, false}};
    if (const auto plain = readYesNo(answer)) {
        return plain;
    }
    const auto found = words.constFind(answerKey(answer));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

std::optional<bool> readConsent(QStringView answer)
{
    static const QRegularExpression sentence(
        u"^(?:yes,? )?i (?:do )?(?:(?:have )?read(?: and understood)?,? and )?(?:hereby )?(?:agree|accept|consent)\\b|"
        "^(?:agreed?|accepted|consented)$"_s);
    if (const auto plain = readYesNo(answer)) {
        return plain;
    }
    return sentence.match(answerKey(answer)).hasMatch() ? std::optional(true) : std::nullopt;
}

std::optional<AgeRange> readAges(const QString &answer)
{
    constexpr int oldestOfAll = 150;
    static const QRegularExpression range(
        uR"(^(\d{1,3})(?:\.0)?(?:\s*(?:-|\x{2013}|to)\s*(\d{1,3}))?(?: years?(?: old)?)?$)"_s);
    static const QRegularExpression under(uR"(^(?:under|below|younger than|<)\s*(\d{1,3})$)"_s);
    static const QRegularExpression over(
        uR"(^(?:(?:>=|at least)\s*)?(\d{1,3})\s*(?:\+|or (?:older|over|above|more)|and (?:older|over|above|up))?$)"_s);
    const QString text = answerKey(answer);
    if (const auto match = range.match(text); match.hasMatch()) {
        const int youngest = match.capturedView(1).toInt();
        const QStringView end = match.capturedView(2);
        return AgeRange{youngest, end.isEmpty() ? youngest : end.toInt()};
    }
    if (const auto match = under.match(text); match.hasMatch()) {
        return AgeRange{0, match.capturedView(1).toInt() - 1};
    }
    if (const auto match = over.match(text); match.hasMatch()) {
        return AgeRange{match.capturedView(1).toInt(), oldestOfAll};
    }
    return std::nullopt;
}

QStringList readList(const QString &answer, QLatin1String separator)
{
    QStringList values;
    const auto add = [&values](const QStringList &parts) {
        for (const QString &part : parts) {
            const QString value = part.trimmed();
            if (!value.isEmpty() && !values.contains(value)) {
                values << value;
            }
        }
    };
    add(answer.split(u';'));
    if (values.size() == 1) {
        const QString only = values.takeFirst();
        add(only.split(separator));
    }
    return values;
}

bool hasInvisibleCharacters(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) {
        const QChar::Category category = QChar::category(char32_t(c));
        return category == QChar::Other_Control || category == QChar::Other_Format;
    });
}

} // namespace jamwright
