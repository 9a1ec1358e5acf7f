// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importwizard/menddialog.h"

#include "ui/widgets/appearance.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

MendDialog::MendDialog(const ImportPreview &preview, const ImportRow &row, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"mendDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mend line %1").arg(row.line));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    auto *reason = new QLabel(row.reason, this);
    reason->setObjectName(u"mendReason"_s);
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setFont(scaledFont(this, 1.0, true));
    auto *note = new QLabel(tr("The file itself stays as it is; only this import reads the mended row."), this);
    note->setWordWrap(true);
    makeQuiet(note);
    column->addWidget(reason);
    column->addWidget(note);
    column->addWidget(makeCells(preview, row), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *use = buttons->addButton(tr("&Use the mended row"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"mendUse"_s);
    makePrimary(use);
    use->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, line = row.line] {
        Q_EMIT mended(line, cells());
        accept();
    });
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
}

QWidget *MendDialog::makeCells(const ImportPreview &preview, const ImportRow &row)
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    QLineEdit *first = nullptr;
    for (qsizetype i = 0; i < preview.header.size(); ++i) {
        const QString &header = preview.header[i];
        auto *cell = new QLineEdit(row.cells.value(i), content);
        m_cells << cell;
        auto *label = new QLabel(header, content);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setBuddy(cell);
        form->addRow(label, cell);
        for (const Finding &finding : preview.findings) {
            if (finding.place.line == row.line && finding.place.column == header) {
                cell->addAction(stateIcon(finding.severity, cell), QLineEdit::TrailingPosition);
                cell->setToolTip(finding.remedy);
                cell->setAccessibleDescription(finding.message);
                first = first == nullptr ? cell : first;
            }
        }
    }
    if (first == nullptr && !m_cells.isEmpty()) {
        first = m_cells.constFirst();
    }
    if (first != nullptr) {
        first->setFocus();
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    return scroll;
}

QStringList MendDialog::cells() const
{
    QStringList texts;
    for (const QLineEdit *cell : m_cells) {
        texts << cell->text();
    }
    return texts;
}

} // namespace jamwright
