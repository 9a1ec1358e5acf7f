// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/words/wordlist.h"

#include <array>

namespace jamwright {
namespace {

// Chosen to be kind: a team wears its name for a week, in front of everybody.
constexpr QLatin1String adjectives{
    "Able Adventurous Agile Airborne Alert Amazing Amber Ambitious Amused Annoyed Artful Astute Atomic Avid "
    "Balanced Bashful Beaming Blazing Bold Boisterous Bouncy Brave Breezy Bright Brilliant Bubbly Busy "
    "Calm Candid Careful Caring Charming Cheerful Chatty Clever Cosmic Cosy Crafty Curious "
    "Dainty Dapper Daring Dashing Dazzling Decisive Deft Diligent Dreamy Dutiful Dynamic "
    "Eager Earnest Easygoing Eccentric Electric Elegant Eloquent Emerald Energetic Epic Exact "
    "Fabulous Fair Faithful Fancy Fearless Festive Fluffy Focused Friendly Frosty Funky Fuzzy "
    "Gallant Generous Gentle Giddy Gifted Gleaming Glorious Golden Graceful Grateful Great Groovy "
    "Handy Happy Hardy Harmonious Hasty Helpful Heroic Honest Hopeful Humble Hungry "
    "Iconic Ideal Imaginative Impish Incredible Indigo Industrious Inky Inquisitive Intrepid Inventive "
    "Jaunty Jazzy Jolly Jovial Joyful Jubilant Judicious Juggling Jumping Jumpy "
    "Keen Kaleidoscopic Kind Kindred Kinetic Knightly Knowing "
    "Laughing Lavish Legendary Lively Logical Loyal Lucid Lucky Luminous Lunar "
    "Magical Majestic Marvellous Mellow Merry Mighty Mindful Mirthful Modest Musical Mystic "
    "Natty Neat Neighbourly Nifty Nimble Noble Nocturnal Nomadic Notable Novel "
    "Observant Obliging Olive Opal Open Optimistic Orbital Orderly Original Outgoing "
    "Patient Peaceful Perky Placid Playful Plucky Polite Posh Prancing Proud Purple Puzzled "
    "Quaint Quick Quiet Quirky Quizzical Quotable "
    "Radiant Rapid Ready Regal Relaxed Resolute Roaming Robust Rosy Royal Rugged Rustic "
    "Sassy Scarlet Serene Silent Sincere Snappy Snug Solar Speedy Splendid Sprightly Stellar Sturdy Sunny "
    "Tactful Talented Tenacious Thankful Thoughtful Thrifty Tidy Tireless Tranquil Trusty Turquoise Twinkling "
    "Ultimate Ultramarine Unafraid Unbeaten Unflappable Unhurried Unique Upbeat Uplifting Useful "
    "Valiant Velvet Verdant Versatile Vibrant Victorious Vigilant Violet Vivid Vocal Volcanic "
    "Wandering Warm Watchful Whimsical Whirling Whistling Wily Winsome Wise Witty Wondrous "
    "Xenial Xeric "
    "Yearning Yellow Yodelling Young Youthful "
    "Zany Zealous Zen Zesty Zigzagging Zippy"};

constexpr QLatin1String nouns{
    "Aardvarks Albatrosses Alligators Alpacas Anchovies Anteaters Antelopes Armadillos Axolotls Avocets "
    "Badgers Barnacles Bats Bears Beavers Bees Beetles Bison Bluebirds Boobies Buffaloes Bumblebees Butterflies "
    "Camels Canaries Capybaras Cardinals Caribou Cats Chameleons Cheetahs Chinchillas Chipmunks Coyotes Cranes "
    "Crickets "
    "Dachshunds Deer Dingoes Dolphins Donkeys Dormice Dragonflies Ducks Dugongs Dunlins "
    "Eagles Echidnas Eels Egrets Eiders Elands Elephants Elks Emus Ermines "
    "Falcons Ferrets Finches Fireflies Fishers Flamingos Foxes Frigatebirds Frogs Fulmars "
    "Gannets Gazelles Geckos Geese Gerbils Gibbons Giraffes Gnus Goats Goldfinches Gophers Groundhogs Guppies "
    "Hamsters Hares Harriers Hawks Hedgehogs Herons Hippos Hoopoes Hornbills Hummingbirds Huskies "
    "Ibexes Ibises Iguanas Impalas Inchworms Insects "
    "Jackdaws Jackrabbits Jaguars Jays Jellyfish Jerboas Junebugs "
    "Kangaroos Kakapos Kestrels Kingfishers Kites Kiwis Koalas Koi Kookaburras Kudus "
    "Ladybirds Lapwings Larks Lemmings Lemurs Leopards Limpets Linnets Lions Lizards Llamas Lobsters Lynxes "
    "Macaws Magpies Manatees Mantises Marmots Martens Meerkats Minnows Mongooses Monkeys Moose Moths Mustangs "
    "Narwhals Newts Nightingales Nightjars Numbats Nuthatches "
    "Ocelots Octopuses Okapis Opossums Orcas Orioles Ospreys Ostriches Otters Owls Oysters "
    "Pandas Pangolins Parakeets Pelicans Penguins Pigeons Platypuses Plovers Ponies Porcupines Puffins Pumas "
    "Quails Quetzals Quokkas Quolls "
    "Rabbits Raccoons Ravens Reindeer Rhinos Roadrunners Robins Rollers Rooks "
    "Salamanders Salmon Sandpipers Seahorses Seals Sharks Sloths Snails Sparrows Squids Squirrels Starfish Swans "
    "Swifts "
    "Tamarins Tapirs Termites Terns Terrapins Thrushes Tigers Titmice Toads Tortoises Toucans Trout Turtles "
    "Uakaris Umbrellabirds Urchins Urials "
    "Vicunas Viscachas Vipers Voles Vultures "
    "Wallabies Walruses Warblers Weasels Whales Wolverines Wolves Wombats Woodpeckers Worms Wrens "
    "Xenops Xeruses "
    "Yabbies Yaks Yellowhammers "
    "Zebras Zebus Zorillas"};

// Harmless apart, awkward together.
constexpr QLatin1String unlucky{
    "Balanced-Boobies Bashful-Boobies Beaming-Boobies Blazing-Boobies Bold-Boobies Boisterous-Boobies "
    "Bouncy-Boobies Brave-Boobies Breezy-Boobies Bright-Boobies Brilliant-Boobies Bubbly-Boobies Busy-Boobies "
    "Bashful-Beavers Bouncy-Beavers Bubbly-Beavers Busy-Beavers Giddy-Goats Hungry-Hippos Knightly-Kites "
    "Lucky-Lemmings Mellow-Moths Open-Oysters Roaming-Rhinos Sassy-Squids Tireless-Termites Warm-Worms "
    "Wily-Weasels Yellow-Yaks"};

} // namespace

std::span<const WordList> wordLists()
{
    // The words of the other themes stand in files of their own; the adjectives are the same for all.
    static const std::array lists{
        WordList{QLatin1String("animals"), adjectives, nouns, unlucky},
        WordList{QLatin1String("mythical beasts"), adjectives, words::mythicalbeasts, words::mythicalbeastsUnlucky},
        WordList{QLatin1String("space"), adjectives, words::space, words::spaceUnlucky},
        WordList{QLatin1String("plants"), adjectives, words::plants, words::plantsUnlucky},
        WordList{QLatin1String("python words"), adjectives, words::pythonwords, words::pythonwordsUnlucky},
    };
    return lists;
}

} // namespace jamwright
