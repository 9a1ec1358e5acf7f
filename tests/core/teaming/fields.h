// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"
#include "teaming/engine/random.h"

#include <QString>

#include <vector>

namespace jamwright::test {

/// Folder of the look-alike field of 392; blank when it is not on this machine.
[[nodiscard]] QString field392Folder();

/// The 392 of google-forms.csv with history.csv. Skill = position of the Python answer + position of the git answer,
/// 0..6; IANA zones at 2026-08-07.
[[nodiscard]] std::vector<Participant> readGoogleForms(const QString &folder);

/// The 305 who passed the qualifier, confirmed, and are not blocked, with history.csv.
[[nodiscard]] std::vector<Participant> readForms(const QString &folder);

/// A file of data/teams: skill 1..99, offsets in hours, former team and organisation (people of one organisation count
/// as having met).
[[nodiscard]] std::vector<Participant> readPeople(const QString &file);

/// Anybody at all: each property known or not, few values, so that clashes are frequent.
[[nodiscard]] std::vector<Participant> randomField(int count, Random &random);

/// Gives most of them a role, weekly hours, topics and an organisation.
void answerForms(std::vector<Participant> &people, Random &random);

} // namespace jamwright::test
