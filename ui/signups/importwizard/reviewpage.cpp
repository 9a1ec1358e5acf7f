// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importwizard/reviewpage.h"

#include "ui/signups/filterchips.h"
#include "ui/signups/importmodels/previewmodel.h"
#include "ui/signups/importwizard/menddialog.h"
#include "ui/signups/signupwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/cells/pilldelegate.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/pageheader.h"
#include "workflow/exports/exports.h"
#include "workflow/signups/signups.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ReviewPage::ReviewPage(ImportDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_model(new PreviewModel(this))
    , m_proxy(new PreviewProxy(this))
{
    m_proxy->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    m_figures = new KeyFigures(this);
    column->addWidget(m_figures);
    m_chips = new FilterChips(this);
    m_chips->setObjectName(u"stateChips"_s);
    connect(m_chips, &FilterChips::chosenChanged, m_proxy, &PreviewProxy::setStates);
    m_export = new QPushButton(tr("E&xport rejected rows…"), this);
    m_export->setObjectName(u"exportRejected"_s);
    connect(m_export, &QPushButton::clicked, this, &ReviewPage::exportRejected);
    m_mend = new QPushButton(tr("&Mend the row…"), this);
    m_mend->setObjectName(u"mendRow"_s);
    m_mend->setIcon(themedIcon(u"edit"_s, m_mend));
    m_mend->setToolTip(tr("Correct the answers of the chosen rejected row (Enter)."));
    connect(m_mend, &QPushButton::clicked, this, &ReviewPage::mendChosen);
    m_exported = new QLabel(this);
    m_exported->setObjectName(u"rejectedExported"_s);
    m_exported->setWordWrap(true);
    m_exported->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Medium);
    row->addWidget(m_chips, 1);
    row->addWidget(m_mend, 0, Qt::AlignTop);
    row->addWidget(m_export, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_exported);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeRows());
    splitter->addWidget(makeFindings());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter, 1);
    connect(&draft, &ImportDraft::previewChanged, this, &ReviewPage::showPreview);
    showPreview();
}

QWidget *ReviewPage::makeRows()
{
    m_rows = new TableView(this);
    m_rows->setObjectName(u"previewTable"_s);
    m_rows->setAccessibleName(tr("What would become of each row"));
    m_rows->setModel(m_proxy);
    m_rows->setItemDelegateForColumn(PreviewModel::StateColumn, new PillDelegate(PreviewModel::PillRole, m_rows));
    connect(m_rows, &QAbstractItemView::activated, this, &ReviewPage::mendChosen);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPage::showChosen);
    return m_rows;
}

const ImportRow *ReviewPage::chosenRejected() const
{
    const QVariant line = m_rows->currentIndex().data(PreviewModel::LineRole);
    const std::optional<ImportPreview> &preview = draft().preview();
    if (!line.isValid() || !preview) {
        return nullptr;
    }
    const auto row = std::find_if(preview->rows.begin(), preview->rows.end(), [&line](const ImportRow &candidate) {
        return candidate.line == line.toInt() && candidate.state == RowState::Rejected;
    });
    return row == preview->rows.end() ? nullptr : &*row;
}

void ReviewPage::showChosen()
{
    m_mend->setEnabled(chosenRejected() != nullptr);
}

void ReviewPage::mendChosen()
{
    const ImportRow *row = chosenRejected();
    if (row == nullptr) {
        return;
    }
    auto *dialog = new MendDialog(*draft().preview(), *row, this);
    connect(dialog, &MendDialog::mended, &draft(), &ImportDraft::mendRow);
    dialog->open();
}

QWidget *ReviewPage::makeFindings()
{
    m_findingsBox = new QWidget(this);
    auto *column = new QVBoxLayout(m_findingsBox);
    column->setContentsMargins(0, space::Small, 0, 0);
    column->setSpacing(space::Small);
    m_findingsTitle = new QLabel(m_findingsBox);
    m_findingsTitle->setObjectName(u"findingsTitle"_s);
    m_findingsTitle->setFont(scaledFont(this, 1.0, true));
    m_findings = new FindingsList(m_findingsBox);
    m_findings->setObjectName(u"previewFindings"_s);
    m_findings->setAccessibleName(tr("What is noteworthy in the file"));
    column->addWidget(m_findingsTitle);
    column->addWidget(m_findings, 1);
    return m_findingsBox;
}

void ReviewPage::showPreview()
{
    const std::optional<ImportPreview> &preview = draft().preview();
    if (!preview) {
        // While a new one is worked out the old one stays in sight; without a file there is none.
        if (!draft().table()) {
            m_model->clear();
        }
        Q_EMIT stateChanged();
        return;
    }
    m_model->setPreview(*preview);
    m_rows->fitColumns(36);
    const ImportCounts counts = preview->counts();
    const auto number = [](int n) { return QLocale().toString(n); };
    QList<Figure> figures{{number(counts.added), tr("new"), tr("People who are added.")},
                          {number(counts.changed), tr("changed"), tr("People of whom the file knows something else.")},
                          {number(counts.same), tr("unchanged"), {}},
                          {number(counts.rejected), tr("rejected"), tr("Rows that cannot be used, with the reason.")}};
    if (counts.superseded > 0) {
        figures.append({number(counts.superseded), tr("answered again"),
                        tr("Earlier answers of somebody who answered again: the latest counts.")});
    }
    m_figures->setFigures(figures);
    QList<Chip> chips;
    for (const auto &[state, count] : {std::pair{RowState::New, counts.added},
                                       {RowState::Changed, counts.changed},
                                       {RowState::Same, counts.same},
                                       {RowState::Rejected, counts.rejected},
                                       {RowState::Superseded, counts.superseded}}) {
        if (count > 0) {
            chips.append({int(state), rowStateWord(state), count});
        }
    }
    m_chips->setChips(chips);
    m_export->setVisible(counts.rejected > 0);
    m_mend->setVisible(counts.rejected > 0);
    showChosen();
    m_exported->hide();
    Findings findings = preview->findings;
    sortWorstFirst(findings);
    m_findings->setFindings(findings);
    m_findingsTitle->setText(tr("Noteworthy: %1").arg(countsText(findings)));
    m_findingsBox->setVisible(!findings.isEmpty());
    Q_EMIT stateChanged();
}

void ReviewPage::exportRejected()
{
    if (!draft().preview()) {
        return;
    }
    const QByteArray bytes = rejectsFile({&*draft().preview(), 1});
    const QString name = QFileInfo(draft().fileName()).completeBaseName() + u"-rejected.csv"_s;
    const FileQuestion question{tr("Export the rejected rows"), tr("Comma-separated values (*.csv)"), name, true};
    askForFile(this, question, [this, bytes](const QString &file) {
        const Result<void> written = writeFile(file, bytes);
        m_exported->setText(
            written ? tr("The rejected rows were written to %1. Mend them there and import that file.").arg(file)
                    : written.error().sentence());
        m_exported->show();
    });
}

QString ReviewPage::step() const
{
    return tr("Review");
}

QString ReviewPage::heading() const
{
    return tr("This is what would happen. Nothing is written yet.");
}

QString ReviewPage::nextText() const
{
    if (!draft().preview()) {
        return tr("&Import");
    }
    const ImportCounts counts = draft().preview()->counts();
    const int rows = counts.added + counts.changed;
    switch (draft().source()) {
    case ImportSource::History:
        return tr("&Import %n earlier team member(s)", nullptr, rows);
    case ImportSource::Blocklist:
        return tr("&Import %n ban(s)", nullptr, rows);
    case ImportSource::Signup:
    case ImportSource::Confirmation:
    case ImportSource::Corrections:
        break;
    }
    return tr("&Import %n people", nullptr, rows);
}

bool ReviewPage::canGoOn() const
{
    if (!draft().preview() || draft().isBusy()) {
        return false;
    }
    const ImportCounts counts = draft().preview()->counts();
    return counts.added + counts.changed > 0;
}

QString ReviewPage::hint() const
{
    if (draft().isCommitting()) {
        return tr("Writing…");
    }
    if (draft().error()) {
        return draft().error()->sentence();
    }
    if (!draft().preview()) {
        return tr("Working out what would change…");
    }
    return canGoOn() ? tr("One step; it can be undone.")
                     : tr("The file holds nothing new: there is nothing to import.");
}

QWidget *ReviewPage::firstFocus()
{
    return m_rows;
}

} // namespace jamwright
