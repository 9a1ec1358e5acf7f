// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/teardown/archivedialog.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QDialogButtonBox>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString wholeRoom(const ArchivedRoom &room)
{
    QStringList parts{room.name};
    if (!room.topic.isEmpty()) {
        parts.append(room.topic);
    }
    parts.append(ArchiveDialog::tr("Kept on %1").arg(QLocale().toString(room.at.toLocalTime(), QLocale::ShortFormat)));
    if (!room.members.isEmpty()) {
        parts.append(u'\n' + ArchiveDialog::tr("Members: %1").arg(room.members.join(u", "_s)));
    }
    if (!room.pins.isEmpty()) {
        parts.append(u'\n' + ArchiveDialog::tr("Pinned messages:") + u'\n' + room.pins.join(u"\n\n"_s));
    }
    return parts.join(u'\n');
}

} // namespace

ArchiveModel::ArchiveModel(std::vector<ArchivedRoom> rooms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rooms(std::move(rooms))
{
}

int ArchiveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rooms.size());
}

int ArchiveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArchiveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) {
        return {};
    }
    const ArchivedRoom &kept = room(index.row());
    switch (index.column()) {
    case NameColumn:
        return kept.name;
    case TopicColumn:
        return kept.topic;
    case MembersColumn:
        return kept.members.size();
    default:
        return kept.pins.size();
    }
}

QVariant ArchiveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Room");
    case TopicColumn:
        return tr("Topic");
    case MembersColumn:
        return tr("Members");
    case PinsColumn:
        return tr("Pinned");
    default:
        return {};
    }
}

ArchiveDialog::ArchiveDialog(const std::vector<ArchivedRoom> &rooms, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"archiveDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Archive of the rooms"));
    auto *model = new ArchiveModel(rooms, this);
    auto *table = new TableView(this);
    table->setObjectName(u"archiveRooms"_s);
    table->setAccessibleName(tr("Rooms in the archive"));
    table->setSortingEnabled(false);
    table->setModel(model);
    table->fitColumns(40);
    auto *whole = new QPlainTextEdit(this);
    whole->setObjectName(u"archiveText"_s);
    whole->setAccessibleName(tr("The room as it was"));
    whole->setReadOnly(true);
    whole->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Small);
    column->addWidget(table, 3);
    column->addWidget(whole, 2);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 32);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [model, whole](const QModelIndex &current) {
                whole->setPlainText(current.isValid() ? wholeRoom(model->room(current.row())) : QString());
            });
    table->setCurrentIndex(model->index(0, 0));
}

} // namespace jamwright
