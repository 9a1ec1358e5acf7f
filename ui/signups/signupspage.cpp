// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/signupspage.h"

#include "base/futures.h"
#include "ui/signups/filterchips.h"
#include "ui/signups/importwizard/importwizard.h"
#include "ui/signups/persondetail.h"
#include "ui/signups/signupsmodel.h"
#include "ui/signups/signupsproxy.h"
#include "ui/signups/signupwords.h"
#include "ui/signups/statusactions.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/signups/signups.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

SignupsPage::SignupsPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_model(new SignupsModel(this))
    , m_proxy(new SignupsProxy(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"signupsPage"_s);
    m_proxy->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    makeActions();
}

QWidget *SignupsPage::makeEmpty()
{
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"signupsEmpty"_s);
    m_empty->setIcon(u"signups"_s);
    m_emptyAction = m_empty->addAction(QString());
    m_emptyAction->setObjectName(u"importFirst"_s);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (event().isStored()) {
            openImport();
        } else {
            Q_EMIT pageWanted(PageId::Start);
        }
    });
    showEmpty();
    return m_empty;
}

void SignupsPage::showEmpty()
{
    if (event().isStored()) {
        m_empty->setTitle(tr("Sign-ups come in from a file"));
        m_empty->setText(
            tr("Take the file that your form gives you, as CSV, TSV or Discord's JSON. You see what would happen "
               "before anything is written."));
        m_emptyAction->setText(tr("&Import sign-ups…"));
    } else {
        m_empty->setTitle(tr("Sign-ups belong to an event"));
        m_empty->setText(tr("Open or make an event, and import the people who want to take part."));
        m_emptyAction->setText(tr("Go to &Start"));
    }
}

QWidget *SignupsPage::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);

    m_header = new PageHeader(tr("Sign-ups"), filled);
    QPushButton *save = m_header->addButton(tr("&Export…"), u"export"_s);
    save->setObjectName(u"exportSignups"_s);
    connect(save, &QPushButton::clicked, this, &SignupsPage::exportSignups);
    QPushButton *import = m_header->addButton(tr("&Import…"), u"import"_s, true);
    import->setObjectName(u"importSignups"_s);
    connect(import, &QPushButton::clicked, this, [this] { openImport(); });
    m_figures = new KeyFigures(filled);

    column->addWidget(m_header);
    column->addWidget(m_figures);
    column->addWidget(makeFilterRow());
    m_chips = new FilterChips(filled);
    m_chips->setObjectName(u"statusChips"_s);
    connect(m_chips, &FilterChips::chosenChanged, this, [this](const QSet<int> &keys) {
        m_proxy->setStatuses(keys);
        showFilterState();
    });
    column->addWidget(m_chips);

    m_splitter = new QSplitter(filled);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTable());
    m_detail = new PersonDetail(m_splitter);
    m_detail->setObjectName(u"personDetail"_s);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    column->addWidget(m_splitter, 1);
    return filled;
}

QWidget *SignupsPage::makeFilterRow()
{
    auto *row = new QWidget(m_stack);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Small);
    m_filter = new QLineEdit(row);
    m_filter->setObjectName(u"signupsFilter"_s);
    m_filter->setAccessibleName(tr("Filter the sign-ups"));
    m_filter->setPlaceholderText(tr("Filter by name, team, time zone, anything… (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, m_filter), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterText(text);
        showFilterState();
    });
    m_shown = new QLabel(row);
    m_shown->setObjectName(u"signupsShown"_s);
    makeQuiet(m_shown);
    m_statusButton = new QToolButton(row);
    m_statusButton->setObjectName(u"statusMenu"_s);
    m_statusButton->setText(tr("&Set status"));
    m_statusButton->setFocusPolicy(Qt::TabFocus);
    m_statusButton->setPopupMode(QToolButton::InstantPopup);
    m_statusButton->setToolTip(tr("Approve, wait-list, reject, confirm or withdraw the people chosen in the table."));
    // The arrow of the menu is drawn within the button, over a text that fills it.
    m_statusButton->setMinimumWidth(m_statusButton->sizeHint().width() + space::Medium);
    line->addWidget(m_filter, 3);
    line->addWidget(m_shown);
    line->addStretch(1);
    line->addWidget(m_statusButton);
    return row;
}

QWidget *SignupsPage::makeTable()
{
    m_table = new TableView(m_stack);
    m_table->setObjectName(u"signupsTable"_s);
    m_table->setAccessibleName(tr("Sign-ups"));
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(SignupsModel::StatusColumn, new PillDelegate(SignupsModel::PillRole, m_table));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SignupsPage::showFilterState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SignupsPage::showCurrent);
    return m_table;
}

void SignupsPage::makeActions()
{
    m_actions = new StatusActions(this);
    connect(m_actions, &StatusActions::wanted, this, &SignupsPage::setStatus);
    auto *menu = new QMenu(m_statusButton);
    menu->addActions(m_actions->actions());
    m_statusButton->setMenu(menu);
    m_table->addActions(m_actions->actions());

    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    addAction(find);
}

void SignupsPage::openImport(const QString &file)
{
    if (!event().isStored()) {
        return;
    }
    if (m_wizard.isNull()) {
        m_wizard = new ImportWizard(desk(), event(), this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        m_wizard->open();
    }
    if (!file.isEmpty()) {
        m_wizard->openFile(file);
    }
}

void SignupsPage::reload()
{
    const quint64 load = ++m_loads;
    const EventId wanted = event();
    if (!wanted.isStored()) {
        showRows({});
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) { return loadSignups(workspace, wanted); });
    whenFinished(answer, this, [this, load](const Result<std::vector<SignupRow>> &rows) {
        if (load != m_loads) {
            return;
        }
        if (rows) {
            showRows(*rows);
        } else {
            noticeError(rows.error());
        }
    });
}

void SignupsPage::showRows(std::vector<SignupRow> rows)
{
    // The people who were chosen stay chosen, by who they are and not by where they stood.
    const std::vector<SignupId> before = chosen();
    const QModelIndex currentBefore = m_table->currentIndex();
    const int currentColumn = std::max(0, currentBefore.column());
    const SignupId current =
        currentBefore.isValid() ? m_model->row(m_proxy->mapToSource(currentBefore).row()).signup.id : SignupId();
    m_model->setRows(std::move(rows));
    if (!m_columnsFitted && m_model->rowCount() > 0) {
        m_table->fitColumns(28);
        m_columnsFitted = true;
    }
    const auto place = [this](SignupId id) {
        const int row = m_model->rowOf(id);
        return row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
    };
    const QModelIndex again = place(current);
    if (again.isValid()) {
        m_table->selectionModel()->setCurrentIndex(again.siblingAtColumn(currentColumn), QItemSelectionModel::NoUpdate);
    }
    QItemSelection selection;
    for (const SignupId id : before) {
        if (const QModelIndex index = place(id); index.isValid()) {
            selection.select(index, index);
        }
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

    showFigures();
    showChips();
    showFilterState();
    showCurrent();
    showEmpty();
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void SignupsPage::showFigures()
{
    int participants = 0;
    int waiting = 0;
    int willing = 0;
    int banned = 0;
    for (const SignupRow &row : m_model->rows()) {
        participants += row.participant ? 1 : 0;
        waiting += row.signup.status == SignupStatus::Waitlisted ? 1 : 0;
        banned += row.ban ? 1 : 0;
        const bool leads = row.signup.fields.leader().value_or(Willingness::No) != Willingness::No ||
                           row.signup.fields.leadPriority().value_or(0) > 0;
        willing += row.participant && leads ? 1 : 0;
    }
    const auto number = [](int n) { return QLocale().toString(n); };
    const int people = m_model->rowCount();
    QList<Figure> figures{
        {number(people), tr("sign-up(s)", nullptr, people), {}},
        {number(participants), tr("participant(s)", nullptr, participants), tr("Who may be put in a team.")},
        {number(willing), tr("may lead"),
         tr("Participants who are willing to lead, or maybe, or were vetted by staff.")}};
    if (waiting > 0) {
        figures.append({number(waiting), tr("waiting"), tr("People on the waiting list.")});
    }
    if (banned > 0) {
        figures.append({number(banned), tr("banned"), tr("People who may not take part at present.")});
    }
    m_figures->setFigures(figures);
}

void SignupsPage::showChips()
{
    std::map<SignupStatus, int> counts;
    for (const SignupRow &row : m_model->rows()) {
        ++counts[row.signup.status];
    }
    QList<Chip> chips;
    for (const auto &[status, count] : counts) {
        chips.append({int(status), statusWord(status), count});
    }
    m_chips->setChips(chips);
}

void SignupsPage::showFilterState()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const int chosenCount = int(m_table->selectionModel()->selectedRows().size());
    QStringList parts;
    if (shown != all) {
        parts.append(tr("%1 of %2 shown").arg(QLocale().toString(shown), QLocale().toString(all)));
    }
    if (chosenCount > 1) {
        parts.append(tr("%n chosen", nullptr, chosenCount));
    }
    m_shown->setText(parts.join(u" · "_s));
    m_actions->setEnabled(chosenCount > 0);
    m_statusButton->setEnabled(chosenCount > 0);
}

void SignupsPage::showCurrent()
{
    const QModelIndex index = m_proxy->mapToSource(m_table->currentIndex());
    m_detail->setRow(index.isValid() ? std::optional(m_model->row(index.row())) : std::nullopt);
}

std::vector<SignupId> SignupsPage::chosen() const
{
    std::vector<SignupId> ids;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        ids.push_back(m_model->row(m_proxy->mapToSource(index).row()).signup.id);
    }
    return ids;
}

void SignupsPage::setStatus(SignupStatus status)
{
    const std::vector<SignupId> people = chosen();
    if (people.empty()) {
        return;
    }
    const EventId where = event();
    const QString reason = StatusActions::reason(status);
    const auto answer = desk().write([=](Workspace &workspace) {
        // More than one person is a bulk action: it never takes back somebody who was rejected or who withdrew.
        return jamwright::setStatus(workspace, where, people, status, reason, people.size() > 1);
    });
    whenFinished(answer, this, [this, status](const Result<StatusOutcome> &outcome) {
        if (outcome) {
            statusSet(status, *outcome);
        } else {
            noticeError(outcome.error());
        }
    });
}

void SignupsPage::statusSet(SignupStatus status, const StatusOutcome &outcome)
{
    QStringList sentences{outcome.changed > 0 ? StatusActions::doneSentence(status, outcome.changed)
                                              : tr("Nothing to change.")};
    for (const Finding &finding : outcome.findings) {
        sentences.append(finding.message);
    }
    const Severity severity = outcome.findings.isEmpty() ? Severity::Note : Severity::Warning;
    Q_EMIT noticed(undoNotice(this, desk(), sentences.join(u' '), outcome.change, severity));
}

void SignupsPage::exportSignups()
{
    const EventId where = event();
    const FileQuestion question{tr("Export the sign-ups"), tr("Comma-separated values (*.csv)"), u"signups.csv"_s,
                                true};
    askForFile(this, question, [this, where](const QString &file) {
        const auto answer = desk().read([=](Workspace &workspace) -> Result<void> {
            const Result<QByteArray> bytes = jamwright::exportSignups(workspace, where);
            return bytes ? writeFile(file, *bytes) : Result<void>(bytes.error());
        });
        whenFinished(answer, this, [this, file](const Result<void> &written) {
            if (written) {
                Q_EMIT noticed({Severity::Note, tr("The sign-ups were written to %1.").arg(file), {}, {}});
            } else {
                noticeError(written.error());
            }
        });
    });
}

} // namespace jamwright
