// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/words/wordlist.h"

namespace jamwright::words {

const QLatin1String mythicalbeasts{
    "Abadas Amaroks Amphipteres Anzus Aspidochelones Basilisks Banshees Behemoths Bogles Boggarts Brownies Bunyips "
    "Calygreyhounds Centaurs Cerberuses Chimeras Chupacabras Cockatrices Cyclopes Dragons Drakes Dryads Drekavacs "
    "Dwarves Eikthyrnirs Elves Enfields Erlkings Ettins Fairies Fauns Fenrirs Firebirds Fomorians Gargoyles Garudas "
    "Giants Gnomes Goblins Golems Gorgons Griffins Grindylows Harpies Hippocamps Hippogriffs Hobgoblins Huldras "
    "Hydras Ichthyocentaurs Ifrits Imps Impundulus Jackalopes Jinns Jormungands Jotunns Kappas Kelpies Kirins "
    "Kitsunes Kobolds Krakens Lamassus Leprechauns Leviathans Lindworms Longs Manticores Mermaids Minotaurs Mothmen "
    "Moonrabbits Naiads Nagas Nereids Nuckelavees Nymphs Oceanids Ogres Ogopogos Oreads Orthruses Ouroboroses Pegasi "
    "Peris Phoenixes Pixies Pookas Qilins Questingbeasts Quinotaurs Raijus Ratatoskrs Redcaps Rocs Rusalkas "
    "Salamanders Sasquatches Satyrs Selkies Sirens Simurghs Sphinxes Sprites Sylphs Tanukis Tarasques Tengus "
    "Thunderbirds Titans Trolls Typhons Unicorns Undines Urchinfolk Valkyries Vedfolnirs Vouivres Wendigos Werewolves "
    "Will-o-wisps Wolpertingers Wraiths Wyverns Xanas Xiezhis Yales Yetis Ypotryllses Zhulongs Zilants Zmeys"};

// Harmless apart, awkward together.
const QLatin1String mythicalbeastsUnlucky{
    "Dainty-Dwarves Lucky-Leprechauns Merry-Mermaids Sassy-Sirens Sassy-Satyrs Yellow-Yetis Young-Yetis Giddy-Gorgons "
    "Noble-Nymphs Neat-Nymphs Nimble-Nymphs Hasty-Harpies Hardy-Harpies"};

} // namespace jamwright::words
