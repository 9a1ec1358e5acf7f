// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/leavingbar.h"

#include "ui/judging/texttablemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/findingsmodel.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QString leavingQuestion(const Leaving &leaving)
{
    QStringList sentences;
    if (leaving.removable) {
        sentences << LeavingBar::tr("Remove %1 from the judges? She has not judged anything yet.").arg(leaving.name);
        if (leaving.open > 0) {
            sentences << (leaving.outcome.moves.empty()
                              ? LeavingBar::tr("%n review(s) that she was asked for go with her.", nullptr,
                                               leaving.open)
                              : LeavingBar::tr("%n review(s) that she was asked for go to others:", nullptr,
                                               leaving.open));
        }
        return sentences.join(u' ');
    }
    sentences
        << LeavingBar::tr("Does %1 leave the jury? She stays in the list and gets nothing more.").arg(leaving.name);
    if (leaving.finished > 0) {
        sentences << LeavingBar::tr("%n review(s) that she has finished stay and count.", nullptr, leaving.finished);
    }
    if (leaving.open > 0) {
        sentences << LeavingBar::tr("%n review(s) that she has not finished go to others:", nullptr, leaving.open);
    }
    return sentences.join(u' ');
}

LeavingBar::LeavingBar(QWidget *parent)
    : QFrame(parent)
    , m_model(new TextTableModel(this))
{
    constexpr int shownMoves = 6;
    setObjectName(u"leavingBar"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::Small);
    m_question = new QLabel(this);
    m_question->setObjectName(u"leavingQuestion"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_moves = new TableView(this);
    m_moves->setObjectName(u"leavingMoves"_s);
    m_moves->setAccessibleName(tr("Reviews that change hands"));
    m_moves->setSortingEnabled(false);
    m_moves->setModel(m_model);
    m_moves->setVisibleRows(shownMoves);
    m_findings = new FindingsList(this);
    m_findings->setVisibleRows(3);
    m_confirm = new QPushButton(this);
    m_confirm->setObjectName(u"confirmLeaving"_s);
    auto *keep = new QPushButton(tr("Keep her"), this);
    keep->setObjectName(u"keepJudge"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_confirm);
    row->addWidget(keep);
    row->addStretch();
    column->addWidget(m_question);
    column->addWidget(m_moves);
    column->addWidget(m_findings);
    column->addLayout(row);
    connect(m_confirm, &QPushButton::clicked, this, &LeavingBar::confirm);
    connect(keep, &QPushButton::clicked, this, &LeavingBar::close);
    close();
}

void LeavingBar::setJudge(JudgeId judge)
{
    if (m_judge != judge) {
        hide();
    }
    m_judge = judge;
}

void LeavingBar::show(const Leaving &leaving)
{
    if (leaving.judge != m_judge) {
        return;
    }
    m_name = leaving.name;
    m_removable = leaving.removable;
    m_question->setText(leavingQuestion(leaving));
    const auto named = [](const QString &name) { return name.isEmpty() ? tr("nobody") : name; };
    std::vector<QStringList> rows;
    rows.reserve(leaving.outcome.moves.size());
    for (const ReviewMove &move : leaving.outcome.moves) {
        rows.push_back({move.submission, named(move.from), named(move.to)});
    }
    m_model->setContent({{tr("Submission"), false}, {tr("From"), false}, {tr("To"), false}}, std::move(rows));
    constexpr int widest = 60;
    m_moves->fitColumns(widest);
    m_moves->setVisible(m_model->rowCount() > 0);
    m_findings->setFindings(leaving.outcome.findings);
    m_confirm->setText(m_removable ? tr("Remove her") : tr("Let her leave the jury"));
    show();
}

void LeavingBar::close()
{
    m_judge = {};
    hide();
}

void LeavingBar::confirm()
{
    const JudgeId judge = m_judge;
    close();
    if (m_removable) {
        Q_EMIT removeWanted(judge, m_name);
    } else {
        Q_EMIT leaveWanted(m_name);
    }
}

} // namespace jamwright
