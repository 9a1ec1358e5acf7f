// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/pairseditor.h"

#include "ui/teams/goals/pairsmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int shownPairs = 5;
constexpr int widestPairColumn = 22; // in average characters
} // namespace

PairsEditor::PairsEditor(QWidget *parent)
    : QWidget(parent)
    , m_model(new PairsModel(this))
    , m_names(new QStringListModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    makeTable();
    column->addWidget(m_table);
    column->addWidget(makeForm());
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Small);
    m_problem = makeSentence(this);
    m_problem->setObjectName(u"pairProblem"_s);
    makeQuiet(m_problem);
    m_remove = new QPushButton(tr("&Remove the pair"), this);
    m_remove->setObjectName(u"pairRemove"_s);
    m_add = new QPushButton(tr("Add the &pair"), this);
    m_add->setObjectName(u"pairAdd"_s);
    m_add->setIcon(themedIcon(u"add"_s, m_add));
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_remove);
    foot->addWidget(m_add);
    column->addLayout(foot);
    connect(m_remove, &QPushButton::clicked, this, &PairsEditor::removeSelected);
    connect(m_add, &QPushButton::clicked, this, &PairsEditor::add);
    check();
}

void PairsEditor::makeTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(u"pairsTable"_s);
    m_table->setAccessibleName(tr("Named pairs of people"));
    m_table->setSortingEnabled(false);
    m_table->setVisibleRows(shownPairs);
    m_table->setModel(m_model);
    auto *remove = new QAction(tr("Remove the pair"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &PairsEditor::removeSelected);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PairsEditor::check);
}

QWidget *PairsEditor::makeForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::Small);
    m_first = addName(u"pairFirst"_s, tr("Who"));
    m_kind = new QComboBox(form);
    m_kind->setObjectName(u"pairKind"_s);
    m_kind->setAccessibleName(tr("Apart or together"));
    for (const PairRule::Kind kind : {PairRule::Kind::Apart, PairRule::Kind::Together}) {
        m_kind->addItem(PairsModel::kindWords(kind), int(kind));
    }
    m_second = addName(u"pairSecond"_s, tr("Whom"));
    m_reason = new QLineEdit(form);
    m_reason->setObjectName(u"pairReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason; may be left blank"));
    grid->addWidget(m_first, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_second, 0, 2);
    grid->addWidget(m_reason, 1, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    setTabOrder(m_first, m_kind);
    setTabOrder(m_kind, m_second);
    setTabOrder(m_second, m_reason);
    for (QLineEdit *edit : {m_first, m_second, m_reason}) {
        connect(edit, &QLineEdit::textChanged, this, &PairsEditor::check);
    }
    connect(m_second, &QLineEdit::returnPressed, this, &PairsEditor::add);
    connect(m_reason, &QLineEdit::returnPressed, this, &PairsEditor::add);
    return form;
}

QLineEdit *PairsEditor::addName(const QString &objectName, const QString &label)
{
    auto *name = new QLineEdit(this);
    name->setObjectName(objectName);
    name->setAccessibleName(label);
    name->setPlaceholderText(label);
    auto *completer = new QCompleter(m_names, name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    name->setCompleter(completer);
    return name;
}

void PairsEditor::setPairs(const std::vector<PairRule> &pairs, const PairPeople &people)
{
    m_people = people;
    m_names->setStringList(people.labels());
    m_model->setPairs(pairs, people);
    m_table->fitColumns(widestPairColumn);
    m_table->setVisible(!pairs.empty());
    m_remove->setVisible(!pairs.empty());
    check();
}

const std::vector<PairRule> &PairsEditor::pairs() const
{
    return m_model->pairs();
}

QString PairsEditor::problem() const
{
    const QString texts[] = {m_first->text().simplified(), m_second->text().simplified()};
    for (const QString &text : texts) {
        if (!text.isEmpty() && !m_people.person(text)) {
            return tr("Nobody at this event is called \"%1\".").arg(text);
        }
    }
    if (texts[0].isEmpty() || texts[1].isEmpty()) {
        return tr("Two people whom staff want apart, or together.");
    }
    const auto a = m_people.person(texts[0]);
    const auto b = m_people.person(texts[1]);
    if (a == b) {
        return tr("A pair is of two different people.");
    }
    const auto known = std::find_if(pairs().begin(), pairs().end(), [&](const PairRule &pair) {
        return (pair.a == a && pair.b == b) || (pair.a == b && pair.b == a);
    });
    return known == pairs().end() ? QString() : tr("The two are a pair already; remove that one first.");
}

void PairsEditor::check()
{
    const QString missing = problem();
    m_problem->setText(missing);
    m_add->setEnabled(missing.isEmpty());
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
}

void PairsEditor::add()
{
    if (!problem().isEmpty()) {
        return;
    }
    std::vector<PairRule> wanted = pairs();
    wanted.push_back({*m_people.person(m_first->text()), *m_people.person(m_second->text()),
                      PairRule::Kind(m_kind->currentData().toInt()), m_reason->text().simplified()});
    m_first->clear();
    m_second->clear();
    m_reason->clear();
    m_first->setFocus(Qt::OtherFocusReason);
    Q_EMIT pairsWanted(wanted);
}

void PairsEditor::removeSelected()
{
    std::set<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.insert(index.row());
    }
    if (rows.empty()) {
        return;
    }
    std::vector<PairRule> wanted;
    for (size_t i = 0; i < pairs().size(); ++i) {
        if (!rows.contains(int(i))) {
            wanted.push_back(pairs()[i]);
        }
    }
    Q_EMIT pairsWanted(wanted);
}

} // namespace jamwright
