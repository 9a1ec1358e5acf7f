// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/filterchips.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/layout/flowlayout.h"

#include <QLocale>
#include <QToolButton>
#include <QVariant>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr const char *keyProperty = "chipKey";
}

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this, space::Small);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterChips::setChips(const QList<Chip> &chips)
{
    const QSet<int> before = chosen();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const Chip &chip : chips) {
        QToolButton *button = makeChip(chip);
        button->setChecked(before.contains(chip.key));
        layout()->addWidget(button);
        m_buttons.append(button);
        button->show();
    }
    updateGeometry();
    const QSet<int> now = chosen();
    if (now != before) {
        Q_EMIT chosenChanged(now);
    }
}

QSet<int> FilterChips::chosen() const
{
    QSet<int> keys;
    for (const QToolButton *button : m_buttons) {
        if (button->isChecked()) {
            keys.insert(button->property(keyProperty).toInt());
        }
    }
    return keys;
}

void FilterChips::choose(const QSet<int> &keys)
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setChecked(keys.contains(button->property(keyProperty).toInt()));
    }
    Q_EMIT chosenChanged(chosen());
}

QToolButton *FilterChips::makeChip(const Chip &chip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"chip-%1"_s.arg(chip.key));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(
        tr("%1  %2", "a filter: what it shows, and how many").arg(chip.word, QLocale().toString(chip.count)));
    button->setAccessibleName(tr("Show only: %1 (%2)").arg(chip.word, QLocale().toString(chip.count)));
    button->setProperty(keyProperty, chip.key);
    connect(button, &QToolButton::clicked, this, [this] { Q_EMIT chosenChanged(chosen()); });
    return button;
}

} // namespace jamwright
