// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/words/wordlist.h"

namespace jamwright::words {

const QLatin1String plants{
    "Acacias Acanthuses Acorns Agaves Alders Algae Almonds Aloes Alyssums Anemones Apples Apricots Artichokes Ashes "
    "Asters Azaleas Bamboos Banksias Baobabs Barberries Basils Bayleaves Beeches Begonias Bellflowers Birches "
    "Bluebells Brambles Buttercups Cacti Camellias Campions Carnations Cedars Chestnuts Chrysanthemums Clematises "
    "Clovers Coneflowers Cornflowers Cowslips Crocuses Cypresses Daffodils Dahlias Daisies Dandelions Daphnes "
    "Dogwoods Duckweeds Ebonies Echinaceas Edelweisses Elderberries Elms Eucalypts Evergreens Ferns Fennels Figs Firs "
    "Foxgloves Forget-me-nots Freesias Fuchsias Gardenias Gentians Geraniums Gingkos Gladioli Goldenrods Gorses "
    "Grapevines Harebells Hawthorns Hazels Heathers Hellebores Hibiscuses Hollies Hollyhocks Honeysuckles Hyacinths "
    "Hydrangeas Indigos Irises Impatiens Ivies Jacarandas Jasmines Jonquils Junipers Kalanchoes Kales Kingcups "
    "Knapweeds Kumquats Laburnums Larches Larkspurs Laurels Lavenders Lemons Lichens Lilacs Lilies Lindens Lobelias "
    "Lotuses Lupins Magnolias Mahoganies Maples Marigolds Marjorams Meadowsweets Mimosas Mosses Mulberries Myrtles "
    "Narcissi Nasturtiums Nettles Nigellas Nutmegs Oaks Oleanders Olives Oranges Orchids Oreganos Osiers Oxlips Palms "
    "Pansies Papayas Parsleys Peonies Periwinkles Petunias Pines Pineapples Plums Poplars Poppies Primroses Proteas "
    "Quinces Quillworts Quinoas Radishes Ragworts Ramsons Raspberries Redwoods Reeds Rhododendrons Rosemaries Roses "
    "Rowans Rushes Saffrons Sages Saplings Saxifrages Sedges Sequoias Shamrocks Snapdragons Snowdrops Spruces "
    "Strawberries Sunflowers Sycamores Tamarisks Tansies Teasels Thistles Thrifts Thymes Toadstools Tulips Turnips "
    "Ulmuses Umbellifers Urnplants Verbenas Veronicas Vetches Vines Violas Violets Walnuts Water-lilies Wheats "
    "Willows Wisterias Wormwoods Xerophytes Xylias Yarrows Yews Yuccas Zinnias Zucchinis"};

// Harmless apart, awkward together.
const QLatin1String plantsUnlucky{
    "Lavish-Lilies Proud-Pansies Playful-Pansies Perky-Pansies Purple-Pansies Polite-Pansies Posh-Pansies "
    "Peaceful-Pansies Patient-Pansies Placid-Pansies Plucky-Pansies Prancing-Pansies Puzzled-Pansies Zesty-Zucchinis "
    "Purple-Pineapples"};

} // namespace jamwright::words
