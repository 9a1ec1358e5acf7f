// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A library between the test and the resources, as workflow is between the programs and them: linkers drop objects of
// static libraries that nobody calls, and the resources must survive that.
