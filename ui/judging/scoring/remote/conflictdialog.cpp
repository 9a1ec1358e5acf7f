// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/remote/conflictdialog.h"

#include "ui/judging/scoring/markentry.h"
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

/// One thing that versions of a ballot say, a text a version.
struct ComparedLine {
    QString name;
    QStringList said;
    [[nodiscard]] bool isBlank() const { return said.join(QString()).isEmpty(); }
    [[nodiscard]] bool isSame() const { return said.count(said.constFirst()) == said.size(); }
};

/// What the versions say, line by line: every criterion that one of them marks, then the words.
std::vector<ComparedLine> comparedLines(const std::vector<ContestedBallot::Version> &versions, const Rubric &rubric)
{
    std::vector<ComparedLine> lines;
    const auto add = [&](const QString &name, const auto &textOf) {
        ComparedLine line{name, {}};
        for (const ContestedBallot::Version &version : versions) {
            line.said << textOf(version.ballot);
        }
        if (!line.isBlank()) {
            lines.push_back(std::move(line));
        }
    };
    for (const Criterion &criterion : rubric.criteria) {
        add(criterion.name, [&criterion](const Ballot &ballot) {
            const auto mark = ballot.marks.find(criterion.id);
            return mark == ballot.marks.end() ? QString() : markText(mark->second);
        });
    }
    add(ConflictDialog::tr("Comment"), [](const Ballot &ballot) { return ballot.comment.trimmed(); });
    add(ConflictDialog::tr("Private note"), [](const Ballot &ballot) { return ballot.privateNote.trimmed(); });
    return lines;
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
    const auto versions = int(contested.versions.size());
    grid->addWidget(title, 0, 0, 1, versions + 1);
    int column = 0;
    int files = 0;
    for (const ContestedBallot::Version &version : contested.versions) {
        const bool stored = version.fileName.isEmpty();
        files += stored ? 0 : 1;
        auto *source = plainLabel(stored ? tr("Stored") : tr("In %1").arg(version.fileName), row);
        makeQuiet(source);
        grid->addWidget(source, 1, ++column);
        grid->setColumnStretch(column, 1);
    }
    const int below = addLines(grid, row, contested, rubric);
    addChoice(grid, below, row, contested, files);
    return row;
}

int ConflictDialog::addLines(QGridLayout *grid, QWidget *row, const ContestedBallot &contested, const Rubric &rubric)
{
    int line = 2;
    const std::vector<ComparedLine> lines = comparedLines(contested.versions, rubric);
    for (const ComparedLine &compared : lines) {
        QLabel *name = plainLabel(compared.name, row);
        name->setWordWrap(false);
        makeQuiet(name);
        grid->addWidget(name, line, 0);
        int column = 0;
        for (const QString &said : compared.said) {
            QLabel *text = plainLabel(said.isEmpty() ? u"–"_s : said, row);
            text->setFont(scaledFont(this, 1.0, !compared.isSame())); // what differs stands out
            grid->addWidget(text, line, ++column);
        }
        ++line;
    }
    return line;
}

void ConflictDialog::addChoice(QGridLayout *grid, int line, QWidget *row, const ContestedBallot &contested, int files)
{
    auto *choice = new QComboBox(row);
    choice->setObjectName(u"conflictChoice"_s);
    choice->setAccessibleName(
        tr("What counts of %1, of %2", "a submission, a judge").arg(contested.submission, contested.judge));
    choice->addItem(tr("Decide later"), int(BallotChoice::Ask));
    if (int(contested.versions.size()) > files) {
        choice->addItem(tr("What is stored counts"), int(BallotChoice::Stored));
    }
    if (files == 1) {
        choice->addItem(tr("The file counts"), int(BallotChoice::File));
    }
    grid->addWidget(choice, line, 1, Qt::AlignLeft);
    m_places.push_back(contested.place);
    m_choices.push_back(choice);
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
