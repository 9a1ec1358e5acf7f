// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/viewsmenu.h"

#include "base/futures.h"
#include "workflow/desk.h"

#include <QInputDialog>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ViewsMenu::ViewsMenu(Desk &desk, QWidget *parent)
    : QMenu(parent)
    , m_desk(desk)
{
    fill();
}

void ViewsMenu::setColumnsMenu(QMenu *columns)
{
    m_columns = columns;
    fill();
}

void ViewsMenu::reload()
{
    whenFinished(m_desk.read([](Workspace &workspace) { return loadSignupViews(workspace); }), this,
                 [this](const Result<std::vector<SignupView>> &views) {
                     m_views = views.valueOr({});
                     fill();
                 });
}

void ViewsMenu::fill()
{
    clear();
    if (m_columns != nullptr) {
        addMenu(m_columns);
    }
    addSection(tr("Saved views"));
    for (const SignupView &view : m_views) {
        QAction *action = addAction(plain(view.name), this, [this, view] {
            m_last = view.name;
            Q_EMIT chosen(view);
        });
        action->setObjectName(u"view-%1"_s.arg(view.name));
    }
    QAction *save = addAction(tr("&Save this view…"), this, &ViewsMenu::askName);
    save->setObjectName(u"saveView"_s);
    save->setToolTip(tr("Keeps filter, columns, order and groups under a name, in the workspace."));
    auto *removing = new QMenu(tr("&Remove a view"), this);
    removing->setEnabled(!m_views.empty());
    for (const SignupView &view : m_views) {
        removing->addAction(plain(view.name), this, [this, name = view.name] { remove(name); });
    }
    addMenu(removing);
}

void ViewsMenu::askName()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(u"viewName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Filter, columns, order and groups are kept in the workspace. A view of the same name is "
                            "replaced.\n\n&Name of the view:"));
    dialog->setOkButtonText(tr("Save the view"));
    dialog->setTextValue(m_last);
    connect(dialog, &QInputDialog::textValueSelected, this, &ViewsMenu::saveWanted);
    dialog->open();
}

void ViewsMenu::save(const SignupView &view)
{
    m_last = view.name;
    whenFinished(m_desk.read([view](Workspace &workspace) { return saveSignupView(workspace, view); }), this,
                 [this](const Result<void> &saved) {
                     if (!saved) {
                         Q_EMIT failed(saved.error());
                     }
                     reload();
                 });
}

void ViewsMenu::remove(const QString &name)
{
    whenFinished(m_desk.read([name](Workspace &workspace) { return removeSignupView(workspace, name); }), this,
                 [this](const Result<void> &removed) {
                     if (!removed) {
                         Q_EMIT failed(removed.error());
                     }
                     reload();
                 });
}

} // namespace jamwright
