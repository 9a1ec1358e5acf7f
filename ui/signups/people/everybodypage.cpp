// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/everybodypage.h"

#include "base/futures.h"
#include "ui/signups/filterchips.h"
#include "ui/signups/people/peoplemodel.h"
#include "ui/signups/people/personactions.h"
#include "ui/signups/people/persondetail.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "workflow/desk.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int widestPersonColumn = 28; // in average characters
}

EverybodyPage::EverybodyPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_model(new PeopleModel(this))
    , m_actions(new PersonActions(this, this, desk))
    , m_others(new QMenu(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"everybodyPage"_s);
    m_others->addActions(m_actions->aboutOthers());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    m_stack->setCurrentIndex(1); // until it is known that there is nobody
    connectModel();
    showEmpty();
}

QWidget *EverybodyPage::makeEmpty()
{
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"everybodyEmpty"_s);
    m_empty->setIcon(u"person"_s);
    m_emptyAction = m_empty->addAction(QString());
    m_emptyAction->setObjectName(u"everybodyFirst"_s);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_emptyAction->menu() == nullptr) {
            Q_EMIT pageWanted(PageId::Start);
        }
    });
    return m_empty;
}

void EverybodyPage::showEmpty()
{
    const bool isOpen = !desk().file().isEmpty();
    m_empty->setTitle(isOpen ? tr("Nobody is known yet") : tr("People belong to a workspace"));
    m_empty->setText(isOpen ? tr("People come in with sign-ups and earlier teams. Whoever should be banned before "
                                 "signing up at all can be added here.")
                            : tr("Open or make a workspace to see everybody it knows."));
    m_emptyAction->setText(isOpen ? tr("&Add somebody") : tr("Go to &Start"));
    m_emptyAction->setMenu(isOpen ? m_others : nullptr);
}

QWidget *EverybodyPage::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    m_header = new PageHeader(tr("Everybody"), filled);
    QPushButton *add = m_header->addButton(tr("&Add somebody"), u"add"_s, true);
    add->setObjectName(u"addSomebody"_s);
    add->setMenu(m_others);
    add->setMinimumWidth(add->sizeHint().width() + space::Medium); // for the arrow
    column->addWidget(m_header);
    auto *splitter = new QSplitter(filled);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList(splitter));
    m_detail = new PersonDetail(desk(), *m_actions, splitter);
    m_detail->setObjectName(u"everybodyDetail"_s);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    column->addWidget(splitter, 1);
    return filled;
}

QWidget *EverybodyPage::makeList(QWidget *parent)
{
    auto *list = new QWidget(parent);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    m_filter = new QLineEdit(list);
    m_filter->setObjectName(u"everybodyFilter"_s);
    m_filter->setAccessibleName(tr("Find people"));
    m_filter->setPlaceholderText(tr("Name, Discord ID, e-mail or reason of a ban"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, m_filter), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    setFocusProxy(m_filter);
    m_counts = new QLabel(list);
    m_counts->setObjectName(u"everybodyShown"_s);
    makeQuiet(m_counts);
    row->addWidget(m_filter, 3);
    row->addWidget(m_counts);
    row->addStretch(1);
    m_chips = new FilterChips(list);
    m_chips->setObjectName(u"everybodyChips"_s);
    m_table = new TableView(list);
    m_table->setObjectName(u"everybodyTable"_s);
    m_table->setAccessibleName(tr("Everybody"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setItemDelegateForColumn(int(PersonColumn::Ban), new PillDelegate(PeopleModel::PillRole, m_table));
    m_table->setModel(m_model);
    m_table->sortByColumn(int(PersonColumn::Name), Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(m_actions->main() + m_actions->further());
    auto *nobody = new EmptyState(list);
    nobody->setObjectName(u"everybodyNoMatch"_s);
    nobody->setTitle(tr("Nobody matches"));
    nobody->setText(tr("Who has never signed up can be noted down or banned by Discord ID: add somebody above."));
    m_list = new QStackedWidget(list);
    m_list->addWidget(m_table);
    m_list->addWidget(nobody);
    column->addLayout(row);
    column->addWidget(m_chips);
    column->addWidget(m_list, 1);
    return list;
}

void EverybodyPage::connectModel()
{
    connect(m_filter, &QLineEdit::textChanged, m_model, &PeopleModel::setText);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        // Who looks for somebody by id and finds nobody has typed it already.
        const bool isId = Snowflake::parse(text.trimmed()).has_value();
        m_actions->setOther(isId ? text.trimmed() : QString());
    });
    connect(m_chips, &FilterChips::chosenChanged, this, [this](const QSet<int> &keys) {
        std::set<PersonMark> marks;
        for (const int key : keys) {
            marks.insert(PersonMark(key));
        }
        m_model->setMarks(marks);
    });
    connect(m_model, &PeopleModel::aboutToShow, this, &EverybodyPage::keepCurrent);
    connect(m_model, &PeopleModel::shown, this, &EverybodyPage::showSheet);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EverybodyPage::showChoice);
}

void EverybodyPage::reload()
{
    const quint64 load = ++m_loads;
    if (desk().file().isEmpty()) {
        m_model->setSheet(makePeopleSheet({}));
        return;
    }
    const auto answer = desk().read([](Workspace &workspace) -> Result<PeoplePointer> {
        auto people = listPeople(workspace);
        return people ? Result<PeoplePointer>(makePeopleSheet(*std::move(people))) : people.error();
    });
    whenFinished(answer, this, [this, load](const Result<PeoplePointer> &sheet) {
        if (load != m_loads) {
            return;
        }
        if (sheet) {
            m_model->setSheet(*sheet);
        } else {
            noticeError(sheet.error());
        }
    });
}

void EverybodyPage::showSheet()
{
    const PeopleSheet &sheet = *m_model->sheet();
    const int all = int(sheet.people.size());
    const int visible = m_model->rowCount();
    m_header->setSubtitle(
        tr("%n person(s) known from this workspace's events, earlier teams and your notes.", nullptr, all));
    m_counts->setText(visible == all ? QString()
                                     : tr("%1 of %2 shown").arg(QLocale().toString(visible), QLocale().toString(all)));
    m_chips->setChips({{int(PersonMark::Banned), tr("Banned"), sheet.count(PersonMark::Banned)},
                       {int(PersonMark::Warned), tr("Warned"), sheet.count(PersonMark::Warned)},
                       {int(PersonMark::Noted), tr("With notes"), sheet.count(PersonMark::Noted)}});
    m_list->setCurrentIndex(visible > 0 ? 0 : 1);
    showEmpty();
    m_table->setColumnHidden(int(PersonColumn::DiscordName), !sheet.tellsDiscordNames);
    m_stack->setCurrentIndex(all > 0 ? 1 : 0);
    if (!m_fitted && visible > 0) {
        m_table->fitColumns(widestPersonColumn);
        m_fitted = true;
    }
    restoreCurrent();
    showChoice();
}

void EverybodyPage::keepCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_current = current.isValid() ? m_model->person(current.row()).person.id : m_current;
}

void EverybodyPage::restoreCurrent()
{
    if (const int place = m_model->placeOf(m_current); place >= 0) {
        m_table->selectRow(place);
    }
}

void EverybodyPage::showChoice()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_detail->setPerson(std::nullopt);
        m_actions->setSubject(std::nullopt);
        return;
    }
    const PersonSummary &person = m_model->person(current.row());
    m_detail->setPerson(person);
    m_actions->setSubject(PersonSubject{person.person, person.ban, {}});
}

bool EverybodyPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && m_model->rowCount() > 0) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->selectionModel()->hasSelection()) { // the focus alone makes a row the current one
                m_table->selectRow(0);
            }
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace jamwright
