// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the board's keys and its menu do.

#include "base/futures.h"
#include "ui/teams/board/boardpanel.h"
#include "ui/teams/board/boardview.h"
#include "ui/teams/board/cardpainter.h"
#include "ui/widgets/appearance.h"
#include "workflow/desk.h"
#include "workflow/teams/names.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

void BoardPanel::copy()
{
    QStringList lines;
    for (const SignupId signup : chosen()) {
        const QModelIndex index = m_model->find(signup);
        const TeamView::Member *member = m_model->member(index);
        const QStringList cells{index.parent().data().toString(), member->person.name,
                                member->leader ? tr("leader") : QString(),
                                member->person.offset ? member->person.offset->toString() : QString(),
                                member->person.skill ? QLocale().toString(*member->person.skill, 'g', 3) : QString()};
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void BoardPanel::cut()
{
    m_cut = chosen();
    m_state->setToolTip({});
    m_state->setText(m_cut.empty() ? tr("Choose somebody first.")
                                   : tr("%Ln person(s) cut. Go to a team and press Ctrl+V to move them there, or to a "
                                        "person and press Ctrl+Shift+V to exchange.",
                                        nullptr, int(m_cut.size())));
}

void BoardPanel::paste()
{
    if (!m_cut.empty() && current().isValid()) {
        apply(editFor(m_cut, current(), false));
    }
}

void BoardPanel::pasteAsSwap()
{
    if (!m_cut.empty() && current().isValid()) {
        apply(editFor(m_cut, current(), true));
    }
}

void BoardPanel::toReserves()
{
    if (const auto people = chosen(); !people.empty()) {
        apply(TeamEdit::toReserves(people));
    }
}

void BoardPanel::makeLeader()
{
    if (const TeamView::Member *member = m_model->member(current()); member != nullptr) {
        apply(TeamEdit::makeLeader(member->person.signup));
    }
}

void BoardPanel::toggleMemberLock()
{
    if (const TeamView::Member *member = m_model->member(current()); member != nullptr) {
        apply(TeamEdit::lockMembers(chosen(), !member->locked));
    }
}

void BoardPanel::toggleTeamLock()
{
    if (const QModelIndex team = m_model->find(currentTeam()); team.isValid()) {
        apply(TeamEdit::lockTeam(currentTeam(), !m_model->team(team)->locked));
    }
}

void BoardPanel::rename()
{
    const QModelIndex team = m_model->find(currentTeam());
    if (!team.isValid()) {
        return;
    }
    if (m_name == nullptr) {
        m_name = new QLineEdit(m_teamsView->viewport());
        m_name->setObjectName(u"boardName"_s);
        m_name->setAccessibleName(tr("The team's new name; Enter keeps it, Escape does not"));
        auto *leave = new QAction(this);
        leave->setShortcut(Qt::Key_Escape);
        leave->setShortcutContext(Qt::WidgetShortcut);
        connect(leave, &QAction::triggered, this, [this] {
            m_name->hide();
            m_teamsView->setFocus(Qt::OtherFocusReason);
        });
        m_name->addAction(leave);
        connect(m_name, &QLineEdit::returnPressed, this, [this] {
            m_name->hide();
            m_teamsView->setFocus(Qt::OtherFocusReason);
            apply(TeamEdit::rename(m_renamed, m_name->text()));
        });
    }
    m_renamed = currentTeam();
    const QModelIndex shown = m_teams->mapFromSource(team);
    m_teamsView->scrollTo(shown);
    const QRect card = m_teamsView->visualRect(shown);
    m_name->setGeometry(card.left() + space::Small, card.top() + space::Small / 2, card.width() - 2 * space::Small,
                        m_name->sizeHint().height());
    m_name->setText(team.data().toString());
    m_name->selectAll();
    m_name->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void BoardPanel::otherName()
{
    const TeamId team = currentTeam();
    if (!team.isStored()) {
        return;
    }
    const auto answer = m_desk.write([event = m_event, team, seed = ++m_seed](Workspace &workspace) {
        return rerollNames(workspace, event, {team}, {}, seed);
    });
    whenFinished(answer, this, [this](const Result<ChangeId> &change) {
        if (change) {
            Q_EMIT edited(tr("The team has another name."), *change);
        } else {
            Q_EMIT failed(change.error());
        }
    });
}

void BoardPanel::newTeam()
{
    apply(TeamEdit::newTeam({}, chosen()));
}

void BoardPanel::dissolve()
{
    if (currentTeam().isStored()) {
        apply(TeamEdit::dissolve(currentTeam()));
    }
}

} // namespace jamwright
