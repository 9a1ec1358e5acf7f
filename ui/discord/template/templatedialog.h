// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/guild/guildtemplate.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTabWidget;

namespace jamwright {

class AnnouncementsModel;
class ChannelsModel;
class Desk;
class RolesModel;
class TableView;

/// What the event gets on Discord: begin with a built-in template or a file, change names and texts, look at the names
/// that Discord makes of it, save it for the event.
class TemplateDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` must outlive it.
    TemplateDialog(Desk &desk, EventId event, const GuildTemplate &rooms, QWidget *parent = nullptr);

    [[nodiscard]] const GuildTemplate &rooms() const noexcept { return m_rooms; }
    void setRooms(const GuildTemplate &rooms);
    void load(const QString &file);
    void saveAs(const QString &file);
    /// Gives it to the event, with undo, and closes.
    void save();

Q_SIGNALS:
    /// `change` is not stored when there was nothing to save.
    void saved(jamwright::ChangeId change);

private:
    QWidget *makeHead();
    QWidget *makeRoles();
    QWidget *makeChannels();
    QWidget *makeAnnouncements();
    QWidget *makePreview();
    void begin(int choice);
    void preview();
    void complain(const QString &sentence);
    void askForFile(bool saving);

    Desk &m_desk;
    EventId m_event;
    GuildTemplate m_rooms;
    GuildTemplate m_before; ///< as the event has it
    QComboBox *m_from = nullptr;
    QTabWidget *m_tabs = nullptr;
    RolesModel *m_roles = nullptr;
    ChannelsModel *m_channels = nullptr;
    AnnouncementsModel *m_announcements = nullptr;
    QStandardItemModel *m_names = nullptr;
    TableView *m_nameTable = nullptr;
    QLabel *m_complaint = nullptr;
    QPushButton *m_save = nullptr;
    quint64 m_previews = 0; ///< counts previews: an answer to an earlier one is stale
};

} // namespace jamwright
