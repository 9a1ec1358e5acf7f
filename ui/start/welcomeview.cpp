// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/welcomeview.h"

#include "ui/start/recentfiles.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

namespace {

constexpr int fileRole = Qt::UserRole;
constexpr int missingRole = Qt::UserRole + 1;

QListWidgetItem *recentItem(const QString &file, const QWidget *list)
{
    const QFileInfo info(file);
    QString text = QDir::toNativeSeparators(file);
    const bool missing = !info.exists();
    if (missing) {
        //: A workspace in the list of recent ones; %1 is its file.
        text = WelcomeView::tr("%1 (not there any more)").arg(text);
    }
    auto *item = new QListWidgetItem(themedIcon(QStringLiteral("folder"), list), text);
    item->setData(fileRole, file);
    item->setData(missingRole, missing);
    item->setToolTip(file);
    if (missing) {
        item->setForeground(list->palette().brush(QPalette::Disabled, QPalette::Text));
    }
    return item;
}

} // namespace

WelcomeView::WelcomeView(RecentFiles &recent, QWidget *parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_welcome(new EmptyState(this))
{
    m_welcome->setIcon(QStringLiteral("calendar"));
    QPushButton *sample = m_welcome->addAction(tr("Open &sample event"));
    sample->setObjectName(QStringLiteral("openSample"));
    QPushButton *create = m_welcome->addAction(tr("Ne&w event…"));
    create->setObjectName(QStringLiteral("newEvent"));
    QPushButton *open = m_welcome->addAction(tr("&Open workspace…"));
    open->setObjectName(QStringLiteral("openWorkspace"));
    connect(sample, &QPushButton::clicked, this, &WelcomeView::sampleWanted);
    connect(create, &QPushButton::clicked, this, &WelcomeView::newEventWanted);
    connect(open, &QPushButton::clicked, this, &WelcomeView::openWanted);

    m_recentBox = buildRecent();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_welcome, 3);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_recentBox, 3);
    middle->addStretch(1);
    column->addLayout(middle, 2);

    connect(&m_recent, &RecentFiles::changed, this, &WelcomeView::fillRecent);
    fillRecent();
    setWorkspaceOpen(false);
}

void WelcomeView::setWorkspaceOpen(bool open)
{
    if (open) {
        m_welcome->setTitle(tr("This workspace is ready for its first event"));
        m_welcome->setText(tr("An event takes its sign-ups, teams, Discord rooms, judging and results with it. "
                              "The people you know stay in the workspace for the next one."));
    } else {
        m_welcome->setTitle(tr("Welcome to Jamwright"));
        m_welcome->setText(tr("From sign-up files to balanced teams of strangers, their Discord rooms, the judging and "
                              "the results: everything in one file on your computer. The sample event shows it "
                              "all with 120 made-up people."));
    }
}

QWidget *WelcomeView::buildRecent()
{
    auto *box = new QWidget(this);
    auto *title = new QLabel(tr("&Recent workspaces"), box);
    title->setFont(scaledFont(this, 1.1, true));
    m_list = new QListWidget(box);
    m_list->setObjectName(QStringLiteral("recentFiles"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    title->setBuddy(m_list);
    m_open = new QPushButton(tr("O&pen"), box);
    m_open->setObjectName(QStringLiteral("openRecent"));
    m_remove = new QPushButton(tr("Re&move from the list"), box);
    m_remove->setObjectName(QStringLiteral("removeRecent"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(title);
    column->addWidget(m_list);
    column->addLayout(buttons);

    connect(m_list, &QListWidget::itemActivated, this, &WelcomeView::openCurrent);
    connect(m_list, &QListWidget::currentItemChanged, this, &WelcomeView::showWhatIsPossible);
    connect(m_open, &QPushButton::clicked, this, &WelcomeView::openCurrent);
    connect(m_remove, &QPushButton::clicked, this, &WelcomeView::removeCurrent);
    return box;
}

void WelcomeView::fillRecent()
{
    m_list->clear();
    const QStringList files = m_recent.files();
    for (const QString &file : files) {
        m_list->addItem(recentItem(file, m_list));
    }
    m_recentBox->setVisible(!files.isEmpty());
    if (!files.isEmpty()) {
        m_list->setCurrentRow(0);
    }
    showWhatIsPossible();
}

void WelcomeView::openCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item != nullptr && !item->data(missingRole).toBool()) {
        Q_EMIT fileWanted(item->data(fileRole).toString());
    }
}

void WelcomeView::removeCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        m_recent.remove(item->data(fileRole).toString());
    }
}

void WelcomeView::showWhatIsPossible()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_open->setEnabled(item != nullptr && !item->data(missingRole).toBool());
    m_remove->setEnabled(item != nullptr);
}

} // namespace jamwright
