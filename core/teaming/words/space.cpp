// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/words/wordlist.h"

namespace jamwright::words {

const QLatin1String space{
    "Airlocks Albedos Antennas Apogees Asteroids Astrolabes Astronauts Auroras Axes Barycentres Beacons Binaries "
    "Blueshifts Boosters Bowshocks Calderas Capsules Cepheids Clusters Comets Constellations Coronas Cosmonauts "
    "Craters Crescents Daystars Discs Docks Domes Dwarfstars Dustclouds Dynamos Earthrises Eclipses Ecliptics "
    "Ellipses Engines Epochs Equinoxes Fairings Filaments Fireballs Flares Flybys Fusions Galaxies Gammarays Geysers "
    "Giants Gravitons Gyroscopes Hadrons Haloes Heliopauses Heliospheres Horizons Hypernovas Igniters Impactors "
    "Inflections Ionospheres Isotopes Jets Jovians Junctions Kilonovas Kelvins Launchpads Landers Lasers Leptons "
    "Librations Lightyears Lunations Magnetars Magnetospheres Mascons Meteors Meteorites Microwaves Moonlets Moons "
    "Nadirs Nebulas Neutrinos Nodes Novas Oblates Observatories Occultations Oortclouds Orbiters Orbits Orreries "
    "Parallaxes Parsecs Payloads Penumbras Perigees Perihelions Photons Planetoids Planets Plasmas Protostars Pulsars "
    "Quadrants Quarks Quasars Quadrantids Radians Redshifts Regoliths Rings Rockets Rovers Satellites Sextants "
    "Shuttles Singularities Skylabs Solstices Spacewalks Spectra Starlets Stars Stations Sunspots Supernovas Syzygies "
    "Taikonauts Telescopes Terminators Thrusters Tidelocks Transits Trojans Umbras Ultraviolets Universes Variables "
    "Velocities Voids Volatiles Voyagers Wavelengths Whitedwarfs Wormholes X-rays Yearlights Yellowdwarfs Zeniths "
    "Zodiacs Zones"};

// Harmless apart, awkward together.
const QLatin1String spaceUnlucky{"Busy-Boosters Hasty-Haloes"};

} // namespace jamwright::words
