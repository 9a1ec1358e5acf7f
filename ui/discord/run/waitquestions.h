// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/rooms/rooms.h"

#include <QObject>

#include <memory>
#include <vector>

template <typename T>
class QPromise;

namespace jamwright {

/// Brings the question whether to wait for hours from the workspace's thread to the window's, and the answer back.
/// Whoever asks while nobody can answer any more is told no.
class WaitQuestions final : public QObject
{
    Q_OBJECT

public:
    explicit WaitQuestions(QObject *parent = nullptr);
    ~WaitQuestions() override;

    /// From any thread.
    [[nodiscard]] QFuture<bool> ask(const LongWait &wait);
    /// Of the thread of this object, as the rest: answers everything that was asked.
    void answer(bool agreed);
    /// No to what was asked, and to all that still comes.
    void close();

Q_SIGNALS:
    void asked(const jamwright::LongWait &wait);

private:
    using Asker = std::shared_ptr<QPromise<bool>>;
    void take(const LongWait &wait, const Asker &asker);

    std::vector<Asker> m_open;
    bool m_closed = false;
};

} // namespace jamwright
