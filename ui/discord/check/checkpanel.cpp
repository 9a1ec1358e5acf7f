// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/check/checkpanel.h"

#include "base/futures.h"
#include "domain/naming/durationtext.h"
#include "ui/discord/check/bindingsmodel.h"
#include "ui/discord/check/choicedelegate.h"
#include "ui/discord/check/namelist.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/latestanswer.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"
#include "workflow/desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

CheckPanel::CheckPanel(Desk &desk, GuildConnection &connection, QWidget *parent)
    : Page(desk, parent)
    , m_connection(connection)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"checkPanel"_s);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"checkEmpty"_s);
    m_empty->setIcon(u"check"_s);
    m_first = m_empty->addAction(tr("Chec&k the guild"));
    m_first->setObjectName(u"checkGuild"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeFilled());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->addWidget(m_stack);
    connect(m_first, &QPushButton::clicked, this, &CheckPanel::checkOrStop);
    connect(m_again, &QPushButton::clicked, this, &CheckPanel::checkOrStop);
    connect(&m_connection, &GuildConnection::changed, this, &CheckPanel::refresh);
    connect(m_bindings, &BindingsModel::picked, this, &CheckPanel::bind);
    refresh();
}

QWidget *CheckPanel::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    m_summary = makeSentence(filled);
    m_summary->setObjectName(u"checkSummary"_s);
    m_summary->setFont(scaledFont(this, 1.1, true));
    m_again = new QPushButton(tr("Chec&k again"), filled);
    m_again->setObjectName(u"checkAgain"_s);
    m_again->setIcon(themedIcon(u"refresh"_s, m_again));
    m_figures = new KeyFigures(filled);
    m_findings = new FindingsList(filled);
    m_findings->setObjectName(u"checkFindings"_s);
    m_findings->setAccessibleName(tr("What would be in the way"));
    m_findings->setVisibleRows(4);
    auto *splitter = new QSplitter(filled);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::Medium);
    splitter->addWidget(makeBindings(splitter));
    splitter->addWidget(makePeople(splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_again);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addLayout(head);
    column->addWidget(m_figures);
    column->addWidget(m_findings);
    column->addWidget(splitter, 1);
    return filled;
}

QWidget *CheckPanel::makeBindings(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_bindingsHeading = makeSentence(box);
    m_bindingsHeading->setFont(scaledFont(this, 1, true));
    m_bindings = new BindingsModel(this);
    m_table = new TableView(box);
    m_table->setObjectName(u"bindings"_s);
    m_table->setAccessibleName(tr("What the template expects of the guild"));
    m_table->setSortingEnabled(false);
    m_table->setVisibleRows(16);
    m_table->setModel(m_bindings);
    m_table->setItemDelegateForColumn(BindingsModel::StateColumn, new PillDelegate(BindingsModel::StateRole, this));
    m_table->setItemDelegateForColumn(BindingsModel::GuildColumn, new ChoiceDelegate(BindingsModel::ChoicesRole, this));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    const auto edit = [this](const QModelIndex &index) {
        m_table->edit(index.siblingAtColumn(BindingsModel::GuildColumn));
    };
    connect(m_table, &QAbstractItemView::activated, this, edit);
    connect(m_table, &QAbstractItemView::clicked, this, [edit](const QModelIndex &index) {
        if (index.column() == BindingsModel::GuildColumn) {
            edit(index);
        }
    });
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_bindingsHeading);
    column->addWidget(m_table);
    column->addStretch();
    return box;
}

QWidget *CheckPanel::makePeople(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_missing = new NameList(tr("Every participant is in the guild."), tr("Copy the &names"), box);
    m_missing->setObjectName(u"missingPeople"_s);
    m_invites = new NameList(tr("None. The option “Invite who is missing” of the rooms makes them."),
                             tr("Copy the &invites"), box);
    m_invites->setObjectName(u"invites"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(m_missing);
    column->addWidget(m_invites);
    column->addStretch();
    return box;
}

void CheckPanel::reload()
{
    refresh();
    const auto &check = m_connection.lastCheck();
    ++m_loads;
    if (!check || !eventId().isStored()) {
        return;
    }
    const auto answer = desk().read([event = eventId(), guild = check->guild](Workspace &workspace) {
        return loadInvites(workspace, event, guild);
    });
    whenLatest(
        answer, this, m_loads, [this](const std::vector<InviteView> &invites) { showInvites(invites); },
        [this](const Error &error) { noticeError(error); });
}

void CheckPanel::setRunning(bool running)
{
    m_running = running;
    refresh();
}

void CheckPanel::showInvites(const std::vector<InviteView> &invites)
{
    QStringList lines;
    QStringList copied;
    for (const InviteView &invite : invites) {
        lines.append(u"%1   %2"_s.arg(invite.person, invite.url));
        copied.append(u"%1\t%2"_s.arg(invite.person, invite.url));
    }
    m_invites->setLines(lines.isEmpty() ? tr("Invites") : tr("Invites to send (%1)").arg(lines.size()), lines, copied);
}

void CheckPanel::checkOrStop()
{
    if (m_connection.state() == GuildConnection::State::Checking) {
        m_connection.stopChecking();
    } else {
        m_connection.check();
    }
}

void CheckPanel::refresh()
{
    using enum GuildConnection::State;
    const GuildConnection::State state = m_connection.state();
    const bool checking = state == Checking || state == Asking;
    const bool free = m_connection.isReady() && !checking && !m_running;
    m_first->setEnabled(free || state == Checking);
    m_first->setText(state == Checking ? tr("&Stop checking") : tr("Chec&k the guild"));
    m_again->setEnabled(free || state == Checking);
    m_again->setToolTip(state == Checking ? m_connection.checkProgress() : QString());
    m_table->setEnabled(!m_running);
    m_again->setText(state == Checking ? tr("&Stop checking") : checking ? tr("Checking…") : tr("Chec&k again"));
    const auto &check = m_connection.lastCheck();
    if (check && state != Failed) {
        if (m_shown != m_connection.checks()) { // else a list of choices that is open would close
            m_shown = m_connection.checks();
            showCheck(*check);
        }
        m_stack->setCurrentIndex(1);
        return;
    }
    m_empty->setIcon(state == Failed ? u"warning"_s : state == NoToken ? u"lock"_s : u"check"_s);
    m_empty->setTitle(state == Failed    ? tr("The guild does not answer as it should")
                      : checking         ? tr("Looking at the guild…")
                      : state == NoToken ? tr("Connect to the guild first")
                                         : tr("Look before anything is made"));
    m_empty->setText(state == Failed && m_connection.failure()                      ? m_connection.failure()->sentence()
                     : state == Checking && !m_connection.checkProgress().isEmpty() ? m_connection.checkProgress()
                     : state == NoToken
                         ? tr("The bot's token is missing; above you can enter it.")
                         : tr("A check tells who is not in the guild yet, what the bot may not do, and how much room "
                              "is left. It writes nothing, and there need not be teams yet."));
    m_stack->setCurrentIndex(0);
}

void CheckPanel::showCheck(const GuildCheck &check)
{
    const QLocale locale;
    const auto missing = int(check.peopleMissing.size());
    const LimitsLeft &left = check.limitsLeft;
    const bool warned = std::any_of(check.findings.begin(), check.findings.end(),
                                    [](const Finding &finding) { return finding.severity == Severity::Warning; });
    m_summary->setText((hasErrors(check.findings) ? tr("%1 is not ready for the rooms yet")
                        : warned                  ? tr("%1 is ready for the rooms, but for the warnings below")
                                                  : tr("%1 is ready for the rooms"))
                           .arg(check.guildName));
    m_figures->setFigures({
        {check.bot, tr("the bot"), tr("The bot whose token it is.")},
        {locale.toString(check.participants), tr("participants"), tr("Who should be in the guild.")},
        {locale.toString(missing), tr("not in the guild"), tr("Participants who have not joined it.")},
        {locale.toString(left.roles), tr("roles left"), tr("A guild takes 250 roles; so many are free.")},
        {locale.toString(left.channels), tr("channels left"),
         tr("A guild takes 500 channels, categories included; so many are free.")},
        {locale.toString(left.roleCreations48h), tr("new roles in 48 h"),
         tr("Discord lets 250 roles be created in 48 hours.")},
        {durationText(check.minutes * 60), tr("for the rooms"), tr("What Discord's observed limits make of it.")},
    });
    m_findings->setFindings(check.findings);
    m_bindings->setCheck(check);
    const int unbound = m_bindings->missing();
    m_bindingsHeading->setText(m_bindings->rowCount() == 0 ? tr("The template expects nothing of the guild")
                               : unbound == 0
                                   ? tr("What the template expects is there")
                                   : tr("%n thing(s) that the template expects are still missing", "", unbound));
    m_table->setVisible(m_bindings->rowCount() > 0);
    m_table->fitColumns(30);
    m_missing->setLines(tr("Not in the guild (%1)").arg(locale.toString(missing)), check.peopleMissing);
}

void CheckPanel::bind(const QString &key, Snowflake object)
{
    const auto &check = m_connection.lastCheck();
    if (!check) {
        return;
    }
    const auto answer = desk().write([guild = check->guild, key, object](Workspace &workspace) {
        return bindOnGuild(workspace, guild, key, object);
    });
    whenFinished(answer, this, [this](const Result<void> &bound) {
        if (bound) {
            m_connection.check(); // shows what it makes of it
        } else {
            noticeError(bound.error());
        }
    });
}

} // namespace jamwright
