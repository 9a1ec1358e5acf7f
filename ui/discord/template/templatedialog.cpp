// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/template/templatedialog.h"

#include "base/futures.h"
#include "ui/discord/template/announcementsmodel.h"
#include "ui/discord/template/channelsmodel.h"
#include "ui/discord/template/rolesmodel.h"
#include "ui/discord/template/textpane.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/async/latestanswer.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/tableview.h"
#include "workflow/changes.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/rooms/guildsetup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

constexpr int previewedTeams = 100;
constexpr qint64 largestFile = 4194304; // bytes; a template is a few kilobytes

Result<GuildTemplate> templateFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::storage(TemplateDialog::tr("The file cannot be read."), path);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestFile), &error);
    if (!document.isObject()) {
        return Error::input(TemplateDialog::tr("The file is no template."), path, error.errorString());
    }
    return guildTemplateFromJson(document.object());
}

} // namespace

TemplateDialog::TemplateDialog(Desk &desk, EventId event, const GuildTemplate &rooms, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_event(event)
    , m_rooms(rooms)
    , m_before(rooms)
    , m_tabs(new QTabWidget(this))
    , m_roles(new RolesModel(m_rooms, this))
    , m_channels(new ChannelsModel(m_rooms, this))
    , m_announcements(new AnnouncementsModel(m_rooms, this))
    , m_names(new QStandardItemModel(this))
{
    setObjectName(u"templateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Discord template"));
    m_tabs->setObjectName(u"templateTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeRoles(), tr("&Roles"));
    m_tabs->addTab(makeChannels(), tr("&Channels"));
    m_tabs->addTab(makeAnnouncements(), tr("&Announcements"));
    m_tabs->addTab(makePreview(), tr("&Names on Discord"));
    m_complaint = makeSentence(this);
    m_complaint->setObjectName(u"templateComplaint"_s);
    m_complaint->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Use it for the event"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveTemplate"_s);
    makePrimary(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Medium);
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 1);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 36);
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplateDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == 3) {
            preview();
        }
    });
    setRooms(rooms);
}

QWidget *TemplateDialog::makeHead()
{
    auto *head = new QWidget(this);
    m_from = new QComboBox(head);
    m_from->setObjectName(u"templateFrom"_s);
    m_from->addItem(tr("The event's own"));
    const QList<GuildTemplate> known = builtInTemplates();
    for (const GuildTemplate &rooms : known) {
        m_from->addItem(rooms.name);
    }
    auto *label = new QLabel(tr("&Begin with:"), head);
    label->setBuddy(m_from);
    auto *loadButton = new QPushButton(tr("&Load a file…"), head);
    loadButton->setObjectName(u"loadTemplate"_s);
    auto *saveButton = new QPushButton(tr("&Save as a file…"), head);
    saveButton->setObjectName(u"saveTemplateFile"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(label);
    row->addWidget(m_from, 1);
    row->addWidget(loadButton);
    row->addWidget(saveButton);
    connect(m_from, &QComboBox::activated, this, &TemplateDialog::begin);
    connect(loadButton, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(saveButton, &QPushButton::clicked, this, [this] { askForFile(true); });
    return head;
}

QWidget *TemplateDialog::makeRoles()
{
    auto *page = new QWidget(m_tabs);
    auto *table = new TableView(page);
    table->setObjectName(u"templateRoles"_s);
    table->setAccessibleName(tr("Roles of the template"));
    table->setSortingEnabled(false);
    table->setModel(m_roles);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::SelectedClicked);
    connect(m_roles, &QAbstractItemModel::modelReset, table, [table] { table->fitColumns(40); });
    auto *hint =
        makeSentence(page, tr("F2 edits a name or a colour such as #11806A, Space ticks. {team} stands for the "
                              "team's name, {event} for the event's."));
    makeQuiet(hint);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(table, 1);
    column->addWidget(hint);
    return page;
}

QWidget *TemplateDialog::makeChannels()
{
    auto *pane = new TextPane(m_channels, ChannelsModel::WelcomeRole, tr("&Welcome, posted once in the new channel:"),
                              tr("{event}, {team}, {leader}, {members}, {channel} and {role} are filled in."), m_tabs);
    pane->table()->setObjectName(u"templateChannels"_s);
    pane->table()->setAccessibleName(tr("Channels of the template"));
    pane->text()->setObjectName(u"templateWelcome"_s);
    pane->addTick(tr("&Pin it"), ChannelsModel::PinRole)->setObjectName(u"templatePin"_s);
    connect(m_channels, &QAbstractItemModel::modelReset, pane, [pane] { pane->table()->fitColumns(36); });
    return pane;
}

QWidget *TemplateDialog::makeAnnouncements()
{
    auto *pane = new TextPane(m_announcements, AnnouncementsModel::TextRole, tr("&Text:"),
                              tr("{event}, {team}, {leader} and {members} are filled in for each team."), m_tabs);
    pane->table()->setObjectName(u"templateAnnouncements"_s);
    pane->table()->setAccessibleName(tr("Announcements of the template"));
    pane->text()->setObjectName(u"templateAnnouncementText"_s);
    connect(m_announcements, &QAbstractItemModel::modelReset, pane, [pane] { pane->table()->fitColumns(50); });
    return pane;
}

QWidget *TemplateDialog::makePreview()
{
    auto *page = new QWidget(m_tabs);
    m_nameTable = new TableView(page);
    m_nameTable->setObjectName(u"templateNames"_s);
    m_nameTable->setAccessibleName(tr("Names that Discord makes of the template's"));
    m_nameTable->setSortingEnabled(false);
    m_nameTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nameTable->setModel(m_names);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->addWidget(m_nameTable);
    return page;
}

void TemplateDialog::setRooms(const GuildTemplate &rooms)
{
    m_rooms = rooms;
    complain({});
    m_roles->reset();
    m_channels->reset();
    m_announcements->reset();
    if (m_tabs->currentIndex() == 3) {
        preview();
    }
}

void TemplateDialog::begin(int choice)
{
    setRooms(choice == 0 ? m_before : builtInTemplates().at(choice - 1));
}

void TemplateDialog::complain(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, stateColour(palette(), State::Error));
    m_complaint->setPalette(colours);
}

void TemplateDialog::preview()
{
    ++m_previews;
    using Names = std::vector<NamePreview>;
    const auto answer = m_desk.read([event = m_event, rooms = m_rooms](Workspace &workspace) {
        return previewNames(workspace, event, rooms, previewedTeams);
    });
    whenLatest(
        answer, this, m_previews,
        [this](const Names &names) {
            m_names->clear();
            m_names->setHorizontalHeaderLabels({tr("Team"), tr("Role"), tr("Channels")});
            for (const NamePreview &name : names) {
                m_names->appendRow({new QStandardItem(name.team), new QStandardItem(name.role),
                                    new QStandardItem(name.channels.join(u", "_s))});
            }
            m_nameTable->fitColumns(50);
        },
        [this](const Error &error) { complain(error.sentence()); });
}

void TemplateDialog::askForFile(bool saving)
{
    const FileQuestion question{saving ? tr("Save the template") : tr("Load a template"), tr("JSON document (*.json)"),
                                saving ? u"template.json"_s : QString(), saving};
    jamwright::askForFile(this, question, [this, saving](const QString &file) {
        if (saving) {
            saveAs(file);
        } else {
            load(file);
        }
    });
}

void TemplateDialog::load(const QString &file)
{
    const auto answer = m_desk.read([file](Workspace &) { return templateFromFile(file); });
    whenFinished(answer, this, [this](const Result<GuildTemplate> &rooms) {
        if (rooms) {
            setRooms(*rooms);
        } else {
            complain(rooms.error().sentence());
        }
    });
}

void TemplateDialog::saveAs(const QString &file)
{
    const auto answer = m_desk.read([file, rooms = m_rooms](Workspace &) {
        return writeFile(file, QJsonDocument(guildTemplateToJson(rooms)).toJson());
    });
    whenFinished(answer, this,
                 [this](const Result<void> &written) { complain(written ? QString() : written.error().sentence()); });
}

void TemplateDialog::save()
{
    if (m_rooms == m_before) {
        Q_EMIT saved({});
        QDialog::accept();
        return;
    }
    m_save->setEnabled(false);
    const auto answer = m_desk.write([event = m_event, rooms = m_rooms](Workspace &workspace) -> Result<ChangeId> {
        if (const Result<void> kept = saveGuildTemplate(workspace, event, rooms); !kept) {
            return kept.error();
        }
        const Result<UndoState> state = undoState(workspace);
        return state && state->undo ? state->undo->id : ChangeId();
    });
    whenFinished(answer, this, [this](const Result<ChangeId> &change) {
        m_save->setEnabled(true);
        if (change) {
            Q_EMIT saved(*change);
            QDialog::accept();
        } else {
            complain(change.error().sentence());
        }
    });
}

} // namespace jamwright
