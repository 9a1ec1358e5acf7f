// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs a source; the resources themselves are object files that CMake hands to every program that
// links this library, so that no call is needed to have them.
