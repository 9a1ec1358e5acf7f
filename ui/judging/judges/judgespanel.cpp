// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/judgespanel.h"

#include "ui/judging/judges/assignbox.h"
#include "ui/judging/judges/capacitybox.h"
#include "ui/judging/judges/conflictsbox.h"
#include "ui/judging/judges/judgesmodel.h"
#include "ui/judging/judges/leavingbar.h"
#include "ui/judging/phaseheader.h"
#include "ui/judging/section.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/layout/scrollcontent.h"
#include "ui/widgets/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

JudgesPanel::JudgesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new JudgesModel(this))
{
    auto *content = makeScrollContent(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Large);
    column->addWidget(makeJudges(content));
    column->addLayout(makeBelow(content));
    column->addStretch();
    setView({});
}

QWidget *JudgesPanel::makeJudges(QWidget *content)
{
    const Section section = makeSection(content, tr("Judges"));
    m_leave = addButton(section, tr("Take off the jur&y…"), u"leaveJury"_s, u"remove"_s);
    m_leave->setToolTip(tr("Removes who has not judged yet; who has leaves, and what she has not finished goes to "
                           "others. You see first what moves."));
    m_add = addButton(section, tr("A&dd a judge"), u"addJudge"_s, u"add"_s);
    m_import = addButton(section, tr("Import &judges…"), u"importJudges"_s, u"import"_s);
    m_readOnly = addHint(section, u"judgesReadOnly"_s);
    m_leaving = new LeavingBar(section.box);
    section.column->addWidget(m_leaving);
    m_table = addTable(section, u"judgesTable"_s, tr("Judges"), m_model, 14);
    makeEditable(m_table);
    m_none = addHint(section, u"noJudges"_s,
                     tr("Add them one by one, or import a table with a column “name”; e-mail, capacity, tracks and "
                        "expertise are welcome."));
    connect(m_leave, &QPushButton::clicked, this, &JudgesPanel::askToLeave);
    connect(m_add, &QPushButton::clicked, this, &JudgesPanel::addJudge);
    connect(m_import, &QPushButton::clicked, this, &JudgesPanel::importWanted);
    connect(m_model, &JudgesModel::edited, this, &JudgesPanel::judgeEdited);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JudgesPanel::showCurrent);
    return section.box;
}

QBoxLayout *JudgesPanel::makeBelow(QWidget *content)
{
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->setSpacing(space::Large + space::Small);
    m_conflicts = new ConflictsBox(content);
    m_assign = new AssignBox(content);
    m_below->addWidget(m_conflicts, 1, Qt::AlignTop);
    m_capacity = new CapacityBox(content);
    m_capacity->hide();
    auto *assigning = new QVBoxLayout;
    assigning->setSpacing(space::Medium);
    assigning->addWidget(m_assign);
    assigning->addWidget(m_capacity);
    assigning->addStretch();
    m_below->addLayout(assigning, 1);
    connect(m_assign, &AssignBox::planShown, m_capacity, &QWidget::setVisible);
    connect(m_capacity, &CapacityBox::reviewsChosen, m_assign, &AssignBox::setReviews);
    return m_below;
}

void JudgesPanel::askToLeave()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount()) {
        m_leaving->setJudge(m_model->judge(row).id);
        Q_EMIT leavingAsked(m_leaving->judge(), m_assign->seed());
    }
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
    takeCurrent(before, column, rows);
    m_table->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
    m_editable = view.mayEditRubric;
    m_readOnly->setText(m_editable ? QString() : readOnlySentence(view.state.phase));
    m_readOnly->setVisible(!m_editable);
    m_add->setEnabled(m_editable);
    m_import->setEnabled(m_editable);
    m_conflicts->setVisible(m_model->rowCount() > 0);
    m_conflicts->setView(view);
    showCurrent();
    m_assign->setView(view);
    m_capacity->refresh();
    showLeaving(view);
}

void JudgesPanel::showLeaving(const JudgingView &view)
{
    if (!m_leaving->judge().isStored()) {
        return;
    }
    const auto &judges = view.state.judges;
    const bool there = std::any_of(judges.begin(), judges.end(),
                                   [this](const Judge &judge) { return judge.id == m_leaving->judge(); });
    if (there && m_editable) {
        Q_EMIT leavingAsked(m_leaving->judge(), m_assign->seed()); // what moves may be otherwise now
    } else {
        m_leaving->close();
    }
}

void JudgesPanel::takeCurrent(JudgeId before, int column, int rowsBefore)
{
    if (m_added && m_model->rowCount() == rowsBefore + 1) {
        m_added = false;
        const QModelIndex name = m_model->index(rowsBefore, JudgesModel::NameColumn);
        m_table->setCurrentIndex(name);
        m_table->edit(name);
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        int row = 0;
        for (int i = 0; i < m_model->rowCount(); ++i) {
            row = m_model->judge(i).id == before ? i : row;
        }
        m_table->setCurrentIndex(m_model->index(row, column));
    }
}

void JudgesPanel::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const bool any = row >= 0 && row < m_model->rowCount();
    m_conflicts->setJudge(any ? m_model->judge(row).id : JudgeId());
    m_leave->setEnabled(any && m_editable);
    if (!any || m_model->judge(row).id != m_leaving->judge()) {
        m_leaving->close(); // it was about another
    }
}

void JudgesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() > fontMetrics().averageCharWidth() * 130;
    m_below->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace jamwright
