// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/layout/scrollcontent.h"

#include "ui/widgets/appearance.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace jamwright {

QWidget *makeScrollContent(QWidget *panel)
{
    auto *scroll = new QScrollArea(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(panel);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    scroll->setWidget(content);
    return content;
}

} // namespace jamwright
