// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"

#include <QList>
#include <QWidget>

class QAbstractButton;

namespace jamwright {

/// The name of a stage for people.
[[nodiscard]] QString stageTitle(Stage stage);

/// The seven stages of an event as a path; the present one is marked. Choosing another one asks for it.
class StagePath : public QWidget
{
    Q_OBJECT

public:
    explicit StagePath(QWidget *parent = nullptr);

    void setStage(Stage stage);
    [[nodiscard]] Stage stage() const noexcept { return m_stage; }

Q_SIGNALS:
    void stageChosen(jamwright::Stage stage);

private:
    QList<QAbstractButton *> m_buttons; ///< in the order of Stage
    Stage m_stage = Stage::Planning;
};

} // namespace jamwright
