// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/words/blocklist.h"

#include "domain/naming/channelname.h"

#include <QLatin1String>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

/// Offensive wherever they stand.
constexpr std::array offensivePieces{
    "arsehole"_L1, "asshole"_L1, "bastard"_L1, "bitch"_L1,  "blowjob"_L1, "boob"_L1,    "bollock"_L1,  "cunt"_L1,
    "dildo"_L1,    "dyke"_L1,    "fagg"_L1,    "fuck"_L1,   "hitler"_L1,  "jizz"_L1,    "kkk"_L1,      "lesbo"_L1,
    "masturb"_L1,  "nazi"_L1,    "negro"_L1,   "nigg"_L1,   "orgasm"_L1,  "paedo"_L1,   "pedophil"_L1, "penis"_L1,
    "porn"_L1,     "pussy"_L1,   "pussies"_L1, "rapist"_L1, "retard"_L1,  "scrotum"_L1, "shag"_L1,     "shit"_L1,
    "slut"_L1,     "testicl"_L1, "tranny"_L1,  "turd"_L1,   "twat"_L1,    "vagin"_L1,   "wank"_L1,     "whore"_L1};

/// Offensive as words; harmless within others, as in "canals" and "peacocks".
constexpr std::array offensiveWords{
    "abo"_L1,     "anal"_L1,   "anus"_L1,    "arse"_L1,  "arses"_L1,  "ass"_L1,    "asses"_L1,   "balls"_L1,
    "bonk"_L1,    "butt"_L1,   "butts"_L1,   "chink"_L1, "chinks"_L1, "cock"_L1,   "cocks"_L1,   "coon"_L1,
    "coons"_L1,   "crap"_L1,   "cum"_L1,     "dago"_L1,  "damn"_L1,   "dick"_L1,   "dicks"_L1,   "dong"_L1,
    "dongs"_L1,   "fag"_L1,    "fags"_L1,    "fat"_L1,   "gook"_L1,   "gooks"_L1,  "gypsy"_L1,   "gypsies"_L1,
    "hell"_L1,    "hoe"_L1,    "hoes"_L1,    "homo"_L1,  "homos"_L1,  "hooker"_L1, "hookers"_L1, "horny"_L1,
    "idiot"_L1,   "idiots"_L1, "kike"_L1,    "knob"_L1,  "knobs"_L1,  "lame"_L1,   "midget"_L1,  "midgets"_L1,
    "moist"_L1,   "moron"_L1,  "morons"_L1,  "naked"_L1, "nude"_L1,   "paki"_L1,   "pee"_L1,     "piss"_L1,
    "poo"_L1,     "poof"_L1,   "poofs"_L1,   "prick"_L1, "pricks"_L1, "rape"_L1,   "sex"_L1,     "sexy"_L1,
    "shemale"_L1, "skank"_L1,  "spastic"_L1, "spic"_L1,  "spics"_L1,  "stupid"_L1, "suck"_L1,    "sucks"_L1,
    "tit"_L1,     "tits"_L1,   "ugly"_L1,    "wog"_L1,   "wogs"_L1,   "wop"_L1,    "yid"_L1};

} // namespace

bool isOffensive(const QString &text)
{
    const QStringList words = discordChannelName(text).split(u'-', Qt::SkipEmptyParts);
    const QString joined = words.join(QString());
    return std::any_of(offensivePieces.begin(), offensivePieces.end(),
                       [&joined](QLatin1String piece) { return joined.contains(piece); }) ||
           std::any_of(words.begin(), words.end(), [](const QString &word) {
               return std::find(offensiveWords.begin(), offensiveWords.end(), word) != offensiveWords.end();
           });
}

} // namespace jamwright
