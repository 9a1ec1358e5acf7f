// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/matrix/remindersbox.h"

#include "ui/judging/section.h"
#include "ui/judging/texttablemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

RemindersBox::RemindersBox(QWidget *parent)
    : QWidget(parent)
    , m_model(new TextTableModel(this))
{
    const Section section = makeSection(this, tr("Reminders"));
    m_table = addTable(section, u"remindersTable"_s, tr("Judges who have reviews left"), m_model, 0);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_none = addHint(section, u"noReminders"_s, tr("Nobody has anything left."));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    const auto button = [&](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, section.box);
        made->setObjectName(name);
        row->addWidget(made);
        return made;
    };
    m_copy = button(tr("&Copy reminder"), u"copyReminder"_s);
    m_copyAll = button(tr("Copy &all"), u"copyReminders"_s);
    m_edit = button(tr("&Wording…"), u"editWording"_s);
    m_edit->setCheckable(true);
    row->addStretch();
    section.column->addLayout(row);
    m_wordingBox = makeWording(section.box);
    section.column->addWidget(m_wordingBox);
    section.column->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(section.box);
    connect(m_copy, &QPushButton::clicked, this, &RemindersBox::copyOne);
    connect(m_copyAll, &QPushButton::clicked, this, &RemindersBox::copyAll);
    connect(m_table, &QTableView::activated, this, &RemindersBox::copyOne);
    connect(m_edit, &QPushButton::toggled, this, [this](bool shown) {
        m_wording->setPlainText(m_wordingText);
        m_wordingBox->setVisible(shown);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RemindersBox::showButtons);
}

QFrame *RemindersBox::makeWording(QWidget *parent)
{
    constexpr int shownLines = 8;
    auto *bar = new QFrame(parent);
    bar->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(bar);
    auto *label = new QLabel(tr("{judge}, {event}, {left}, {assigned} and {submissions} are filled in. Nothing at all "
                                "gives the wording of the program again."),
                             bar);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    makeQuiet(label);
    m_wording = new QPlainTextEdit(bar);
    m_wording->setObjectName(u"reminderWording"_s);
    m_wording->setAccessibleName(tr("Wording of the reminders"));
    m_wording->setTabChangesFocus(true);
    m_wording->setFixedHeight(m_wording->fontMetrics().lineSpacing() * shownLines + space::Medium);
    auto *save = new QPushButton(tr("Save the wording"), bar);
    save->setObjectName(u"saveWording"_s);
    column->addWidget(label);
    column->addWidget(m_wording);
    column->addWidget(save, 0, Qt::AlignLeft);
    bar->hide();
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT wordingEdited(m_wording->toPlainText());
        m_edit->setChecked(false);
    });
    return bar;
}

void RemindersBox::setView(const JudgingView &view)
{
    const bool open = view.state.phase == JudgingPhase::Open;
    m_wordingText = view.reminderWording;
    m_reminders = open ? remindersOf(view.matrix, view.eventName, view.reminderWording) : std::vector<Reminder>();
    std::vector<QStringList> rows;
    rows.reserve(m_reminders.size());
    for (const Reminder &reminder : m_reminders) {
        rows.push_back({reminder.name, QLocale().toString(reminder.left), reminder.email});
    }
    const bool fit = m_model->rowCount() == 0;
    const int row = m_table->currentIndex().row();
    m_model->setContent({{tr("Judge"), false}, {tr("Left"), true}, {tr("E-mail"), false}}, std::move(rows));
    if (fit) {
        m_table->fitColumns(22);
    }
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    }
    m_table->setVisible(!m_reminders.empty());
    m_none->setVisible(m_reminders.empty());
    showButtons();
}

void RemindersBox::showButtons()
{
    const int row = m_table->currentIndex().row();
    m_copy->setEnabled(row >= 0 && size_t(row) < m_reminders.size());
    m_copyAll->setEnabled(!m_reminders.empty());
}

void RemindersBox::copyOne()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || size_t(row) >= m_reminders.size()) {
        return;
    }
    const Reminder &reminder = m_reminders[size_t(row)];
    QGuiApplication::clipboard()->setText(reminder.text);
    Q_EMIT copied(tr("The reminder for %1 is on the clipboard.").arg(reminder.name));
}

void RemindersBox::copyAll()
{
    QStringList texts;
    for (const Reminder &reminder : m_reminders) {
        const QString to = reminder.email.isEmpty() ? reminder.name : u"%1 <%2>"_s.arg(reminder.name, reminder.email);
        texts << tr("To: %1").arg(to) + u"\n\n"_s + reminder.text;
    }
    QGuiApplication::clipboard()->setText(texts.join(u"\n\n\n"_s));
    Q_EMIT copied(tr("%n reminder(s) are on the clipboard.", nullptr, int(texts.size())));
}

} // namespace jamwright
