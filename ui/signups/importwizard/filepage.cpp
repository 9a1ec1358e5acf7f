// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importwizard/filepage.h"

#include "ui/signups/signupwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"

#include <QButtonGroup>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

FilePage::FilePage(ImportDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    column->addWidget(makeDropArea());
    column->addWidget(makeSources());
    column->addStretch();
    connect(&draft, &ImportDraft::tableChanged, this, &FilePage::showFile);
    connect(&draft, &ImportDraft::previewChanged, this, &FilePage::stateChanged);
    showFile();
}

QWidget *FilePage::makeDropArea()
{
    auto *area = new QFrame(this);
    area->setObjectName(u"dropArea"_s);
    area->setFrameShape(QFrame::StyledPanel);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    row->setSpacing(space::Medium);
    auto *icon = new QLabel(area);
    const int size = fontMetrics().height() * 2;
    icon->setPixmap(themedIcon(u"import"_s, icon).pixmap(size, size));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::Small / 2);
    m_fileName = new QLabel(area);
    m_fileName->setObjectName(u"importFileName"_s);
    m_fileName->setTextFormat(Qt::PlainText);
    m_fileName->setFont(scaledFont(this, 1.1, true));
    m_fileText = new QLabel(area);
    m_fileText->setObjectName(u"importFileText"_s);
    m_fileText->setTextFormat(Qt::PlainText);
    m_fileText->setWordWrap(true);
    makeQuiet(m_fileText);
    texts->addWidget(m_fileName);
    texts->addWidget(m_fileText);
    m_choose = new QPushButton(tr("C&hoose a file…"), area);
    m_choose->setObjectName(u"chooseFile"_s);
    connect(m_choose, &QPushButton::clicked, this, &FilePage::chooseFile);
    row->addWidget(icon);
    row->addLayout(texts, 1);
    row->addWidget(m_choose);
    return area;
}

QWidget *FilePage::makeSources()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Large);
    grid->setVerticalSpacing(space::Small);
    grid->setColumnStretch(1, 1);
    auto *title = new QLabel(tr("What is in it?"), box);
    title->setFont(scaledFont(this, 1.1, true));
    grid->addWidget(title, 0, 0, 1, 2);
    m_sources = new QButtonGroup(this);
    const auto sources = {ImportSource::Signup, ImportSource::Confirmation, ImportSource::Blocklist,
                          ImportSource::Corrections, ImportSource::History};
    for (const ImportSource source : sources) {
        auto *button = new QRadioButton(sourceWord(source), box);
        button->setObjectName(u"source-%1"_s.arg(nameOf(source)));
        button->setAccessibleDescription(sourceSentence(source));
        button->setChecked(source == draft().source());
        m_sources->addButton(button, int(source));
        auto *sentence = new QLabel(sourceSentence(source), box);
        sentence->setWordWrap(true);
        makeQuiet(sentence);
        const int line = grid->rowCount();
        grid->addWidget(button, line, 0, Qt::AlignTop);
        grid->addWidget(sentence, line, 1);
    }
    connect(m_sources, &QButtonGroup::idClicked, this,
            [this](int id) { draft().setSource(static_cast<ImportSource>(id)); });
    return box;
}

void FilePage::chooseFile()
{
    const FileQuestion question{
        tr("Import a file"), tr("Tables and answers (*.csv *.tsv *.txt *.xlsx *.json);;Every file (*)"), {}, false};
    askForFile(this, question, [this](const QString &file) { draft().openFile(file); });
}

void FilePage::showFile()
{
    const std::optional<ImportTable> &table = draft().table();
    if (draft().fileName().isEmpty()) {
        m_fileName->setText(tr("Drop a file here"));
        m_fileText->setText(tr("CSV, TSV, semicolons, XLSX, or the JSON of Discord's forms."));
    } else {
        m_fileName->setText(draft().fileName());
        if (table) {
            m_fileText->setText(tr("%1 rows with %2 columns", "as numbers")
                                    .arg(QLocale().toString(qlonglong(table->table.rows.size())),
                                         QLocale().toString(table->table.header.size())));
        } else {
            m_fileText->setText(draft().isBusy() ? tr("Reading…") : tr("This file cannot be used."));
        }
    }
    m_choose->setText(draft().fileName().isEmpty() ? tr("C&hoose a file…") : tr("C&hoose another…"));
    Q_EMIT stateChanged();
}

QString FilePage::step() const
{
    return tr("File");
}

QString FilePage::heading() const
{
    return tr("Which file, and what is in it?");
}

bool FilePage::canGoOn() const
{
    return draft().table().has_value() && !draft().isBusy();
}

QString FilePage::hint() const
{
    if (!draft().table() && draft().error()) {
        return draft().error()->sentence();
    }
    return {};
}

QWidget *FilePage::firstFocus()
{
    return m_choose;
}

} // namespace jamwright
