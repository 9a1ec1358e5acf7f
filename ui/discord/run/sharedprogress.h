// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace jamwright {

/// A QObject that work on the workspace's thread shares, which may outlive the page; whoever lets go last has the
/// window's thread delete it.
template <typename T>
std::shared_ptr<T> sharedWithWorker()
{
    return std::shared_ptr<T>(new T, [](T *last) { last->deleteLater(); });
}

} // namespace jamwright
