// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/widgets/deskfixture.h"
#include "ui/widgets/page.h"
#include "workflow/changes.h"
#include "workflow/signups/signups.h"

#include <QSignalSpy>

#include <memory>

namespace jamwright {

/// A panel of the teams' page on a desk of its own, as the window has it.
template <typename Panel>
struct PanelFixture {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<Panel> panel;
    std::unique_ptr<QSignalSpy> notices;

    bool make(bool sample, bool teams)
    {
        if (!fixture.open()) {
            return false;
        }
        event = sample ? fixture.makeSample() : fixture.makeEvent(QStringLiteral("Summer Jam"));
        return (!teams || fixture.makeTeams(event)) && showPanel();
    }
    /// An event of twelve people, whose teams are found in no time.
    bool makeSmall(bool teams)
    {
        if (!fixture.open()) {
            return false;
        }
        event = fixture.makeEvent(QStringLiteral("Small Jam"));
        QByteArray file = "discord_id,display_name,utc_offset,leader,skill:python,languages\n";
        for (int i = 10; i < 22; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += "3000000000000000" + number + ",p" + number + ",+01:00,yes," + QByteArray::number(i * 7 % 5) +
                    ",English\n";
        }
        const auto import = [where = event, file](Workspace &ws) -> Result<ImportOutcome> {
            const Result<ImportPreview> preview =
                previewImport(ws, where, {QStringLiteral("people.csv"), file, ImportSource::Signup, {}, {}, {}});
            return preview ? commitImport(ws, where, *preview) : Result<ImportOutcome>(preview.error());
        };
        return DeskFixture::wait(fixture.desk.write(import)).ok() && (!teams || fixture.makeTeams(event)) &&
               showPanel();
    }
    bool showPanel()
    {
        panel = std::make_unique<Panel>(fixture.desk);
        QObject::connect(&fixture.desk, &Desk::changed, panel.get(), &Page::markStale);
        notices = std::make_unique<QSignalSpy>(panel.get(), &Page::noticed);
        panel->resize(1200, 800);
        panel->show();
        panel->setEvent(event);
        fixture.settle();
        return event.isStored();
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return panel->template findChild<Widget *>(name);
    }
    [[nodiscard]] Result<TeamsView> teams()
    {
        return DeskFixture::wait(fixture.desk.read([where = event](Workspace &ws) { return loadTeams(ws, where); }));
    }
    [[nodiscard]] Notice notice(int number) const { return notices->at(number).constFirst().template value<Notice>(); }
    /// The nth notice's action, waited for.
    void undo(int number)
    {
        const auto before = notices->size();
        notice(number).action();
        QTRY_COMPARE(notices->size(), before + 1);
        fixture.settle();
    }
};

} // namespace jamwright
