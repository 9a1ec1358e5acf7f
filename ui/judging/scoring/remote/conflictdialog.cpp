// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/remote/conflictdialog.h"

#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(const std::vector<ContestedBallot> &contested, const Rubric &rubric, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Which version counts?"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        plainLabel(tr("%n ballot(s) were changed in a file and apart from it. Choose for each what counts; "
                      "what you leave open stays as it is stored.",
                      nullptr, int(contested.size())),
                   this));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto *inner = new QWidget;
    auto *rows = new QVBoxLayout(inner);
    for (const ContestedBallot &one : contested) {
        rows->addWidget(makeRow(one, rubric));
    }
    rows->addStretch(1);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole)->setObjectName(u"importDecided"_s);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 28);
}

QWidget *ConflictDialog::makeRow(const ContestedBallot &contested, const Rubric &rubric)
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setHorizontalSpacing(space::Medium);
    QLabel *title =
        plainLabel(tr("%1, of %2", "a submission, a judge").arg(contested.submission, contested.judge), row);
    title->setFont(scaledFont(this, 1.0, true));
    grid->addWidget(title, 0, 0, 1, int(contested.versions.size()));
    int column = 0;
    qsizetype files = 0;
    for (const ContestedBallot::Version &version : contested.versions) {
        const bool stored = version.fileName.isEmpty();
        files += stored ? 0 : 1;
        auto *source = plainLabel(stored ? tr("Stored") : tr("In %1").arg(version.fileName), row);
        makeQuiet(source);
        grid->addWidget(source, 1, column);
        grid->addWidget(plainLabel(ballotSentence(version.ballot, rubric), row), 2, column);
        grid->setColumnStretch(column++, 1);
    }
    auto *choice = new QComboBox(row);
    choice->setObjectName(u"conflictChoice"_s);
    choice->setAccessibleName(
        tr("What counts of %1, of %2", "a submission, a judge").arg(contested.submission, contested.judge));
    choice->addItem(tr("Decide later"), int(BallotChoice::Ask));
    if (column > files) {
        choice->addItem(tr("What is stored counts"), int(BallotChoice::Stored));
    }
    if (files == 1) {
        choice->addItem(tr("The file counts"), int(BallotChoice::File));
    }
    grid->addWidget(choice, 3, 0);
    m_places.push_back(contested.place);
    m_choices.push_back(choice);
    return row;
}

BallotImportChoices ConflictDialog::choices() const
{
    BallotImportChoices choices;
    for (size_t i = 0; i < m_places.size(); ++i) {
        choices.one[m_places[i]] = static_cast<BallotChoice>(m_choices[i]->currentData().toInt());
    }
    return choices;
}

} // namespace jamwright
