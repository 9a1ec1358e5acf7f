// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/rubric/rubricpanel.h"

#include "ui/judging/rubric/criteriamodel.h"
#include "ui/judging/rubric/versionsbox.h"
#include "ui/judging/section.h"
#include "ui/judging/texttablemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/asking/reasonbar.h"
#include "ui/widgets/layout/scrollcontent.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString roundTitle(const Round &round)
{
    return round.name.isEmpty() ? RubricPanel::tr("Round %1").arg(QLocale().toString(round.number)) : round.name;
}

QString cutWords(ShortlistCut cut)
{
    switch (cut) {
    case ShortlistCut::TakeTies:
        return RubricPanel::tr("All who tie go on");
    case ShortlistCut::LeaveTies:
        return RubricPanel::tr("None who ties goes on");
    case ShortlistCut::ByTieRules:
        return RubricPanel::tr("Tie rules decide");
    }
    Q_UNREACHABLE();
}

} // namespace

RubricPanel::RubricPanel(QWidget *parent)
    : QWidget(parent)
    , m_roundsModel(new TextTableModel(this))
    , m_criteria(new CriteriaModel(this))
{
    auto *content = makeScrollContent(this);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, space::Small, 0);
    m_grid->setHorizontalSpacing(space::Large + space::Small);
    m_grid->setVerticalSpacing(space::Large);
    m_roundsBox = makeRounds();
    m_criteriaBox = makeCriteria();
    m_versions = new VersionsBox(this);
    connect(m_roundsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_showing) {
            m_criteria->forgetTyping(); // of the other round
            showRound();
        }
    });
    arrange(true);
    setView({});
}

QWidget *RubricPanel::makeRounds()
{
    const Section section = makeSection(this, tr("Rounds"));
    m_addRound = addButton(section, tr("Add &a round"), u"addRound"_s, u"add"_s);
    m_removeRound = addButton(section, tr("Re&move the last"), u"removeRound"_s, u"remove"_s);
    m_roundsView = addTable(section, u"roundsTable"_s, tr("Rounds"), m_roundsModel, 5);
    m_roundsView->setSelectionMode(QAbstractItemView::SingleSelection);
    section.column->addWidget(makeRoundForm(section.box));
    connect(m_addRound, &QPushButton::clicked, this, [this] {
        m_draft.addRound();
        draftChanged();
        m_roundsView->setCurrentIndex(m_roundsModel->index(m_roundsModel->rowCount() - 1, 0));
    });
    connect(m_removeRound, &QPushButton::clicked, this, [this] {
        m_draft.removeLastRound();
        draftChanged();
    });
    return section.box;
}

QWidget *RubricPanel::makeRoundForm(QWidget *parent)
{
    constexpr int mostShortlist = 9999;
    auto *box = new QWidget(parent);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_roundName = new QLineEdit(box);
    m_roundName->setObjectName(u"roundName"_s);
    m_shortlist = new QSpinBox(box);
    m_shortlist->setObjectName(u"roundShortlist"_s);
    m_shortlist->setRange(0, mostShortlist);
    m_shortlist->setSpecialValueText(tr("everybody"));
    m_shortlist->setKeyboardTracking(false);
    m_cut = new QComboBox(box);
    m_cut->setObjectName(u"roundCut"_s);
    for (const auto cut : {ShortlistCut::TakeTies, ShortlistCut::LeaveTies, ShortlistCut::ByTieRules}) {
        m_cut->addItem(cutWords(cut), int(cut));
    }
    form->addRow(tr("Name:"), m_roundName);
    form->addRow(tr("How man&y go on to it:"), m_shortlist);
    form->addRow(tr("Ties at the &cut:"), m_cut);
    connect(m_roundName, &QLineEdit::editingFinished, this, &RubricPanel::roundEdited);
    connect(m_shortlist, &QSpinBox::valueChanged, this, &RubricPanel::roundEdited);
    connect(m_cut, &QComboBox::activated, this, &RubricPanel::roundEdited);
    return box;
}

QWidget *RubricPanel::makeCriteria()
{
    const Section section = makeSection(this, tr("Criteria"));
    m_criteriaTitle = section.title;
    m_builtIn = new QComboBox(section.box);
    m_builtIn->setObjectName(u"builtInRubrics"_s);
    m_builtIn->setAccessibleName(tr("Use a rubric that comes with the program"));
    m_builtIn->setPlaceholderText(tr("Use a ready-made one"));
    section.head->addWidget(m_builtIn);
    m_load = addButton(section, tr("From f&ile…"), u"loadRubric"_s, u"import"_s);
    QPushButton *save = addButton(section, tr("Save to file…"), u"saveRubric"_s, u"export"_s);
    m_criteriaView = addTable(section, u"criteriaTable"_s, tr("Criteria of the rubric"), m_criteria, 12);
    makeEditable(m_criteriaView);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    const auto button = [&](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, section.box);
        made->setObjectName(name);
        row->addWidget(made);
        return made;
    };
    m_add = button(tr("A&dd a criterion"), u"addCriterion"_s);
    m_remove = button(tr("Remove"), u"removeCriterion"_s);
    m_up = button(tr("Move up"), u"criterionUp"_s);
    m_down = button(tr("Move down"), u"criterionDown"_s);
    row->addStretch();
    section.column->addLayout(row);
    m_reasonBar =
        new ReasonBar({tr("Scores exist already. The change becomes a new version of the rubric; the old scores "
                          "stay. Why is it made?"),
                       tr("Save as new version"), tr("Discard the change")},
                      section.box);
    connect(m_reasonBar, &ReasonBar::saveWanted, this,
            [this](const QString &reason) { Q_EMIT rubricsEdited(m_draft.set(), reason); });
    connect(m_reasonBar, &ReasonBar::discardWanted, this, &RubricPanel::discard);
    section.column->addWidget(m_reasonBar);
    m_hint = addHint(section, u"rubricHint"_s);
    const auto current = [this] { return m_criteriaView->currentIndex().row(); };
    const auto move = [this, current](int by) {
        const int column = m_criteriaView->currentIndex().column();
        const int to = current() + by;
        m_criteria->moveCriterion(current(), by);
        m_criteriaView->setCurrentIndex(m_criteria->index(std::clamp(to, 0, m_criteria->rowCount() - 1), column));
    };
    connect(m_builtIn, &QComboBox::activated, this, [this](int index) {
        m_builtIn->setCurrentIndex(-1);
        useRubrics(m_builtIns.at(index));
    });
    connect(m_load, &QPushButton::clicked, this, &RubricPanel::loadWanted);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_draft.set()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_criteria->addCriterion();
        const QModelIndex added = m_criteria->index(m_criteria->rowCount() - 1, CriteriaModel::NameColumn);
        m_criteriaView->fitColumn(CriteriaModel::NameColumn, 26);
        m_criteriaView->setCurrentIndex(added);
        m_criteriaView->edit(added); // its name is typed at once
    });
    connect(m_remove, &QPushButton::clicked, this, [this, current] { m_criteria->removeCriterion(current()); });
    connect(m_up, &QPushButton::clicked, this, [move] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [move] { move(1); });
    connect(m_criteria, &CriteriaModel::edited, this, &RubricPanel::criteriaEdited);
    return section.box;
}

void RubricPanel::setBuiltInRubrics(const QList<RubricSet> &rubrics)
{
    m_builtIns = rubrics;
    m_builtIn->clear();
    for (const RubricSet &rubric : rubrics) {
        m_builtIn->addItem(rubric.name);
    }
    m_builtIn->setCurrentIndex(-1);
}

void RubricPanel::useRubrics(const RubricSet &set)
{
    m_draft.replace(set);
    draftChanged();
}

void RubricPanel::discard()
{
    m_draft.discard();
    m_criteria->forgetTyping();
    m_reasonBar->clear();
    showDraft();
}

void RubricPanel::criteriaEdited()
{
    m_draft.setRubric(shownRound(), m_criteria->rubric());
    draftChanged();
}

void RubricPanel::roundEdited()
{
    if (m_showing) {
        return;
    }
    Round round = m_draft.set().rounds.at(size_t(shownRound()));
    round.name = m_roundName->text().simplified();
    round.shortlist = m_shortlist->value() > 0 ? std::optional(m_shortlist->value()) : std::nullopt;
    round.cut = ShortlistCut(m_cut->currentData().toInt());
    m_draft.setRound(shownRound(), round);
    draftChanged();
}

void RubricPanel::draftChanged()
{
    showDraft();
    if (m_draft.isChanged() && obstacle().isEmpty() && !m_draft.needsReason()) {
        Q_EMIT rubricsEdited(m_draft.set(), {});
    }
}

void RubricPanel::setView(const JudgingView &view)
{
    std::vector<bool> locked;
    locked.reserve(view.rounds.size());
    for (const RoundView &round : view.rounds) {
        locked.push_back(round.locked);
    }
    const bool fresh = m_rounds.empty();
    m_rounds = view.rounds;
    m_currentRound = view.state.currentRound;
    m_editable = view.mayEditRubric;
    m_draft.load(view.rubrics, locked);
    if (fresh && m_currentRound > 1) {
        m_showing = true;
        showRounds();
        m_roundsView->setCurrentIndex(m_roundsModel->index(m_currentRound - 1, 0));
        m_showing = false;
    }
    showDraft();
}

void RubricPanel::showDraft()
{
    m_showing = true;
    showRounds();
    m_showing = false;
    showRound();
}

void RubricPanel::showRounds()
{
    const int before = shownRound();
    std::vector<QStringList> rows;
    for (size_t i = 0; i < m_draft.set().rounds.size(); ++i) {
        const Round &round = m_draft.set().rounds[i];
        rows.push_back(
            {roundTitle(round), round.shortlist ? tr("the best %n", nullptr, *round.shortlist) : tr("everybody"),
             i == 0 ? QString() : cutWords(round.cut), m_draft.isLocked(int(i)) ? tr("locked by scores") : QString()});
    }
    const bool fit = m_roundsModel->rowCount() != int(rows.size());
    m_roundsModel->setContent({{tr("Round"), false}, {tr("For"), false}, {tr("Ties"), false}, {tr("State"), false}},
                              std::move(rows));
    const int row = std::clamp(before, 0, m_roundsModel->rowCount() - 1);
    m_roundsView->setCurrentIndex(m_roundsModel->index(row, 0));
    if (fit) {
        m_roundsView->fitColumns(22);
    }
    const bool lastMayGo = m_roundsModel->rowCount() > 1 && m_roundsModel->rowCount() > m_currentRound &&
                           !m_draft.isLocked(m_roundsModel->rowCount() - 1);
    m_addRound->setEnabled(m_editable);
    m_removeRound->setEnabled(m_editable && lastMayGo);
}

void RubricPanel::showRound()
{
    m_showing = true;
    const int shown = shownRound();
    const Round &round = m_draft.set().rounds.at(size_t(shown));
    m_roundName->setText(round.name);
    m_roundName->setPlaceholderText(tr("Round %1").arg(QLocale().toString(round.number)));
    m_shortlist->setValue(round.shortlist.value_or(0));
    m_cut->setCurrentIndex(m_cut->findData(int(round.cut)));
    const bool editable = m_editable && !isOver(shown);
    m_roundName->setEnabled(editable);
    // The first round is for all; who is in one that is judged already was decided when it began.
    const bool decides = m_editable && shown > 0 && shown >= m_currentRound;
    m_shortlist->setEnabled(decides);
    m_cut->setEnabled(decides);
    m_criteriaTitle->setText(m_draft.set().rounds.size() > 1 ? tr("Criteria of %1").arg(roundTitle(round))
                                                             : tr("Criteria"));
    const bool fit = m_criteria->rowCount() == 0;
    m_criteria->setRubric(m_draft.set().rubrics.at(size_t(shown)));
    m_criteria->setEditable(editable);
    if (fit && m_criteria->rowCount() > 0) {
        m_criteriaView->fitColumns(26);
        m_criteriaView->shareRoom({CriteriaModel::LabelsColumn, CriteriaModel::DescriptionColumn});
    }
    m_criteriaView->setVisible(m_criteria->rowCount() > 0);
    m_add->setEnabled(editable);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_builtIn, m_load}) {
        widget->setEnabled(m_editable);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_remove, m_up, m_down}) {
        widget->setEnabled(editable && m_criteria->rowCount() > 0);
    }
    m_showing = false;
    showHint();
    const auto index = size_t(shown);
    m_versions->setVersions(index < m_rounds.size() ? m_rounds[index].versions : std::vector<RubricVersion>());
}

void RubricPanel::showHint()
{
    const QString wrong = obstacle();
    m_reasonBar->setVisible(m_draft.needsReason());
    m_reasonBar->setMaySave(wrong.isEmpty());
    QString hint;
    if (!m_editable) {
        hint = tr("The results stand, so the rubric cannot change.");
    } else if (isOver(shownRound())) {
        hint = tr("The round is over, so its rubric cannot change. The way back to it is in “Step back”.");
    } else if (!wrong.isEmpty()) {
        hint = tr("Not saved yet: %1").arg(wrong);
    } else if (m_criteria->rowCount() == 0) {
        hint = tr("Start with a ready-made rubric, or add the first criterion.");
    } else if (m_draft.isLocked(shownRound())) {
        hint = tr("Locked by the first score: a change makes a new version, needs a reason and keeps the old scores.");
    } else {
        hint =
            tr("Weights count against one another: 2 counts twice as much as 1, and 0 is shown but not counted. Write "
               "labels as “1 = weak; 10 = strong”.");
    }
    m_hint->setText(hint);
}

QString RubricPanel::obstacle() const
{
    const QString typing = m_criteria->typingProblem();
    return !typing.isEmpty() || !m_draft.isChanged() ? typing : m_draft.obstacle();
}

bool RubricPanel::isOver(int round) const
{
    return round + 1 < m_currentRound;
}

int RubricPanel::shownRound() const
{
    const int row = m_roundsView->currentIndex().row();
    return std::clamp(row, 0, int(m_draft.set().rounds.size()) - 1);
}

void RubricPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForBoth = 180; // characters: the criteria have ten columns
    arrange(width() > fontMetrics().averageCharWidth() * roomForBoth);
}

void RubricPanel::arrange(bool wide)
{
    if (m_grid->count() > 0 && wide == m_isWide) {
        return;
    }
    m_isWide = wide;
    while (m_grid->count() > 0) {
        delete m_grid->takeAt(0);
    }
    // Rounds and versions beside the criteria where there is room, else what is worked at before what is looked up.
    m_grid->addWidget(m_roundsBox, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_criteriaBox, wide ? 0 : 1, wide ? 1 : 0, wide ? 2 : 1, 1, Qt::AlignTop);
    m_grid->addWidget(m_versions, wide ? 1 : 2, 0, Qt::AlignTop);
    constexpr int criteriaShare = 5;
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, wide ? criteriaShare : 0);
    m_grid->setRowStretch(1, wide ? 1 : 0);
    m_grid->setRowStretch(2, wide ? 0 : 1);
}

} // namespace jamwright
