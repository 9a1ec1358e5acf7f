// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/signupspage.h"

#include "base/futures.h"
#include "ui/signups/grid/gridpanel.h"
#include "ui/signups/grid/signupstable.h"
#include "ui/signups/importwizard/importwizard.h"
#include "ui/signups/people/everybodypage.h"
#include "ui/signups/people/personactions.h"
#include "ui/signups/people/persondetail.h"
#include "ui/signups/statusactions.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/signups/signups.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

SignupsPage::SignupsPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_views(new QStackedWidget(this))
    , m_stack(new QStackedWidget(m_views))
    , m_everybody(new EverybodyPage(desk, m_views))
{
    setObjectName(u"signupsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTabs());
    column->addWidget(m_views, 1);
    m_views->addWidget(m_stack);
    m_views->addWidget(m_everybody);
    // The keys of the one view are not those of the other.
    m_personActions = new PersonActions(this, m_stack, desk);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFilled());
    makeActions();
}

QWidget *SignupsPage::makeTabs()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Large, space::Medium, space::Large, 0);
    m_tabs = new QTabBar(bar);
    m_tabs->setObjectName(u"signupsTabs"_s);
    m_tabs->setAccessibleName(tr("Who is shown"));
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("&This event"));
    m_tabs->addTab(tr("Ever&ybody"));
    m_tabs->setTabToolTip(1, tr("Everybody whom the workspace knows, with notes, warnings and bans."));
    row->addWidget(m_tabs);
    row->addStretch();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        focusFilter();
    });
    connect(m_everybody, &Page::noticed, this, &Page::noticed);
    connect(m_everybody, &Page::pageWanted, this, &Page::pageWanted);
    return bar;
}

void SignupsPage::focusFilter()
{
    if (m_tabs->currentIndex() == 1) {
        m_everybody->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_grid->focusFilter();
    }
}

void SignupsPage::showEverybody(bool everybody)
{
    m_tabs->setCurrentIndex(everybody ? 1 : 0);
}

QWidget *SignupsPage::makeEmpty()
{
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"signupsEmpty"_s);
    m_empty->setIcon(u"signups"_s);
    m_emptyAction = m_empty->addAction(QString());
    m_emptyAction->setObjectName(u"importFirst"_s);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (eventId().isStored()) {
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
    if (eventId().isStored()) {
        m_empty->setTitle(tr("Sign-ups come in from a file"));
        m_empty->setText(
            tr("Take the file that your form gives you, as CSV, TSV, XLSX or Discord's JSON. You see what would happen "
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
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    column->setSpacing(space::Medium);

    m_header = new PageHeader(tr("Sign-ups"), filled);
    QPushButton *save = m_header->addButton(tr("E&xport…"), u"export"_s);
    save->setObjectName(u"exportSignups"_s);
    connect(save, &QPushButton::clicked, this, &SignupsPage::exportSignups);
    QPushButton *import = m_header->addButton(tr("&Import…"), u"import"_s, true);
    import->setObjectName(u"importSignups"_s);
    connect(import, &QPushButton::clicked, this, [this] { openImport(); });
    m_figures = new KeyFigures(filled);

    column->addWidget(m_header);
    column->addWidget(m_figures);
    m_splitter = new QSplitter(filled);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeGrid());
    m_detail = new PersonDetail(desk(), *m_personActions, m_splitter);
    m_detail->setObjectName(u"personDetail"_s);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    column->addWidget(m_splitter, 1);
    return filled;
}

QWidget *SignupsPage::makeGrid()
{
    m_grid = new GridPanel(desk(), m_stack);
    m_statusButton = new QPushButton(tr("&Set status"), m_grid);
    m_statusButton->setObjectName(u"statusMenu"_s);
    m_statusButton->setMinimumWidth(m_statusButton->sizeHint().width() + space::Medium);
    m_statusButton->setToolTip(tr("Approve, wait-list, reject, confirm or withdraw the people chosen in the table."));
    m_grid->addButton(m_statusButton);
    m_grid->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_grid, &GridPanel::shown, this, &SignupsPage::showSheet);
    connect(m_grid, &GridPanel::choiceChanged, this, &SignupsPage::showChoice);
    connect(m_grid, &GridPanel::failed, this, &SignupsPage::noticeError);
    return m_grid;
}

void SignupsPage::makeActions()
{
    m_actions = new StatusActions(m_stack);
    connect(m_actions, &StatusActions::wanted, this, &SignupsPage::setStatus);
    auto *menu = new QMenu(m_statusButton);
    menu->addActions(m_actions->actions());
    m_statusButton->setMenu(menu);
    m_grid->table()->addActions(m_actions->actions());
    auto *separator = new QAction(m_grid->table());
    separator->setSeparator(true);
    m_grid->table()->addAction(separator);
    m_grid->table()->addActions(m_personActions->main() + m_personActions->further());

    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, &SignupsPage::focusFilter);
    addAction(find);
}

void SignupsPage::openImport(const QString &file)
{
    if (!eventId().isStored()) {
        return;
    }
    showEverybody(false);
    if (m_wizard.isNull()) {
        m_wizard = new ImportWizard(desk(), eventId(), this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        m_wizard->open();
    }
    if (!file.isEmpty()) {
        m_wizard->openFile(file);
    }
}

void SignupsPage::reload()
{
    m_everybody->setEvent(eventId());
    const quint64 load = ++m_loads;
    const EventId wanted = eventId();
    if (!wanted.isStored()) {
        m_grid->setSheet(makeSignupSheet({}));
        return;
    }
    const auto answer = desk().read([wanted](Workspace &workspace) -> Result<SheetPointer> {
        auto rows = loadSignups(workspace, wanted);
        return rows ? Result<SheetPointer>(makeSignupSheet(*std::move(rows))) : rows.error();
    });
    whenFinished(answer, this, [this, load](const Result<SheetPointer> &sheet) {
        if (load != m_loads) {
            return;
        }
        if (sheet) {
            m_grid->setSheet(*sheet);
        } else {
            noticeError(sheet.error());
        }
    });
}

void SignupsPage::showSheet()
{
    showFigures();
    showEmpty();
    m_stack->setCurrentIndex(m_grid->sheet()->rows.empty() ? 0 : 1);
}

void SignupsPage::showFigures()
{
    const SignupSheet &sheet = *m_grid->sheet();
    const auto waitlisted = sheet.statuses.find(SignupStatus::Waitlisted);
    const int waiting = waitlisted == sheet.statuses.end() ? 0 : waitlisted->second;
    const auto number = [](int n) { return QLocale().toString(n); };
    const int people = int(sheet.rows.size());
    QList<Figure> figures{{number(people), tr("sign-up(s)", nullptr, people), {}},
                          {number(sheet.participants), tr("participant(s)", nullptr, sheet.participants),
                           tr("Who may be put in a team.")},
                          {number(sheet.mayLead), tr("may lead"),
                           tr("Participants who are willing to lead, or maybe, or were vetted by staff.")}};
    if (waiting > 0) {
        figures.append({number(waiting), tr("waiting"), tr("People on the waiting list.")});
    }
    if (sheet.banned > 0) {
        figures.append({number(sheet.banned), tr("banned"), tr("People who may not take part at present.")});
    }
    m_figures->setFigures(figures);
}

void SignupsPage::showChoice()
{
    const bool any = m_grid->table()->selectionModel()->hasSelection();
    m_actions->setEnabled(any);
    m_statusButton->setEnabled(any);
    const std::optional<SignupRow> current = m_grid->current();
    m_detail->setRow(current);
    m_personActions->setSubject(current ? std::optional(PersonSubject{current->person, current->ban, current->signup})
                                        : std::nullopt);
}

void SignupsPage::setStatus(SignupStatus status)
{
    const std::vector<SignupId> people = m_grid->table()->chosen();
    if (people.empty()) {
        return;
    }
    const EventId where = eventId();
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
    const EventId where = eventId();
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
