// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/judgespanel.h"

#include "ui/judging/judges/assignbox.h"
#include "ui/judging/judges/conflictsbox.h"
#include "ui/judging/judges/judgesmodel.h"
#include "ui/judging/section.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

JudgesPanel::JudgesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new JudgesModel(this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Large);
    const Section section = makeSection(content, tr("Judges"));
    m_add = addButton(section, tr("A&dd a judge"), u"addJudge"_s, u"add"_s);
    m_import = addButton(section, tr("Import &judges…"), u"importJudges"_s, u"import"_s);
    m_table = addTable(section, u"judgesTable"_s, tr("Judges"), m_model, 14);
    makeEditable(m_table);
    m_none = addHint(section, u"noJudges"_s,
                     tr("Add them one by one, or import a table with a column “name”; e-mail, capacity, tracks and "
                        "expertise are welcome."));
    column->addWidget(section.box);
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->setSpacing(space::Large + space::Small);
    m_conflicts = new ConflictsBox(content);
    m_assign = new AssignBox(content);
    m_below->addWidget(m_conflicts, 1, Qt::AlignTop);
    m_below->addWidget(m_assign, 1, Qt::AlignTop);
    column->addLayout(m_below);
    column->addStretch();
    scroll->setWidget(content);
    connect(m_add, &QPushButton::clicked, this, &JudgesPanel::addJudge);
    connect(m_import, &QPushButton::clicked, this, &JudgesPanel::importWanted);
    connect(m_model, &JudgesModel::edited, this, &JudgesPanel::judgeEdited);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JudgesPanel::showCurrent);
    setView({});
}

void JudgesPanel::addJudge()
{
    Judge judge;
    const auto isTaken = [this](const QString &name) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->judge(row).name.compare(name, Qt::CaseInsensitive) == 0) {
                return true;
            }
        }
        return false;
    };
    judge.name = tr("New judge");
    for (int n = 2; isTaken(judge.name); ++n) {
        judge.name = tr("New judge %1").arg(n);
    }
    m_added = true;
    Q_EMIT judgeEdited(judge);
}

void JudgesPanel::setView(const JudgingView &view)
{
    const JudgeId before =
        m_table->currentIndex().isValid() ? m_model->judge(m_table->currentIndex().row()).id : JudgeId();
    const int column = std::max(m_table->currentIndex().column(), 0);
    const int rows = m_model->rowCount();
    m_model->setView(view);
    if (rows == 0) {
        m_table->fitColumns(26);
    }
    if (m_added && m_model->rowCount() == rows + 1) {
        m_added = false;
        const QModelIndex name = m_model->index(rows, JudgesModel::NameColumn);
        m_table->setCurrentIndex(name);
        m_table->edit(name);
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        int row = 0;
        for (int i = 0; i < m_model->rowCount(); ++i) {
            row = m_model->judge(i).id == before ? i : row;
        }
        m_table->setCurrentIndex(m_model->index(row, column));
    }
    m_table->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
    m_add->setEnabled(view.mayEditRubric);
    m_import->setEnabled(view.mayEditRubric);
    m_conflicts->setVisible(m_model->rowCount() > 0);
    m_conflicts->setView(view);
    showCurrent();
    m_assign->setView(view);
}

void JudgesPanel::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_conflicts->setJudge(row >= 0 && row < m_model->rowCount() ? m_model->judge(row).id : JudgeId());
}

void JudgesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() > fontMetrics().averageCharWidth() * 130;
    m_below->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace jamwright
