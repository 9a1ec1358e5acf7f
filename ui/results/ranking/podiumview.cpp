// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/ranking/podiumview.h"

#include "ui/charts/shorttitle.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Who stands on a step; of many the first few, the rest counted.
QString stepNames(const PodiumStep &step)
{
    constexpr qsizetype most = 4;
    constexpr qsizetype letters = 60; // a longer title is in the tool tip, and in the table below
    QStringList names;
    for (const QString &title : step.titles.first(std::min(most, step.titles.size()))) {
        names << shortTitle(title, letters);
    }
    if (step.titles.size() > most) {
        names << PodiumView::tr("and %n more", nullptr, int(step.titles.size() - most));
    }
    return names.join(u'\n');
}

} // namespace

PodiumView::PodiumView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void PodiumView::setPodiums(const std::vector<Podium> &podiums)
{
    if (podiums == m_podiums) {
        return;
    }
    m_podiums = podiums;
    delete m_content;
    m_content = new QWidget(this);
    auto *lines = new QVBoxLayout(m_content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::Small);
    for (const Podium &podium : podiums) {
        if (!podium.group.isEmpty()) {
            auto *title = new QLabel(groupTitle(podium.group), m_content);
            title->setFont(scaledFont(this, 1.1, true));
            lines->addWidget(title);
        }
        auto *line = new QHBoxLayout;
        line->setSpacing(space::Medium);
        for (const PodiumStep &step : podium.steps) {
            line->addWidget(makeStep(step, podium.group), 1);
        }
        lines->addLayout(line);
    }
    m_column->addWidget(m_content);
    setVisible(!podiums.empty());
}

QWidget *PodiumView::makeStep(const PodiumStep &step, const QString &group)
{
    auto *card = new CardFrame(m_content);
    card->setObjectName(u"podiumStep"_s);
    card->setFirst(step.place == 1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    column->setSpacing(space::Small / 2);
    auto *place = new QLabel(stepTitle(step), card);
    makeQuiet(place);
    QLabel *names = makeSentence(card, stepNames(step));
    names->setFont(scaledFont(card, 1.2, true));
    names->setToolTip(u"<qt>"_s + step.titles.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s);
    column->addWidget(place);
    column->addWidget(names);
    if (!step.detail.isEmpty()) {
        QLabel *detail = makeSentence(card, step.detail);
        makeQuiet(detail);
        column->addWidget(detail);
    }
    column->addStretch();
    const QString whole = group.isEmpty() ? stepTitle(step) : groupTitle(group) + u", "_s + stepTitle(step);
    card->setAccessibleName(whole + u": "_s + QLocale().createSeparatedList(step.titles));
    card->setAccessibleDescription(step.detail);
    return card;
}

} // namespace jamwright
