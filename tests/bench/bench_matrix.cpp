// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/matrix/matrixview.h"
#include "ui/judging/matrix/matrixmodel.h"
#include "ui/judging/matrix/matrixpanel.h"
#include "workflow/judging/progress/judgingview.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 300 submissions, 150 judges, five reviews of each by five criteria.
JudgingView large()
{
    constexpr int judges = 150;
    constexpr int submissions = 300;
    constexpr int reviews = 5;
    JudgingView view;
    JudgingState &state = view.state;
    state.phase = JudgingPhase::Closed;
    for (int i = 1; i <= reviews; ++i) {
        state.rubric.criteria << Criterion{{i}, u"Criterion %1"_s.arg(i)};
    }
    for (int i = 1; i <= judges; ++i) {
        Judge judge;
        judge.id = {i};
        judge.name = u"Judge of Number %1"_s.arg(i);
        state.judges.push_back(judge);
    }
    for (int i = 1; i <= submissions; ++i) {
        Submission submission;
        submission.id = {i};
        submission.title = u"Submission with a title %1"_s.arg(i);
        state.submissions.push_back(submission);
        for (int k = 0; k < reviews; ++k) {
            Ballot ballot;
            ballot.judge = {1 + (i * 7 + k * 31) % judges};
            ballot.submission = {i};
            for (int c = 1; c <= reviews; ++c) {
                ballot.marks[{c}] = {MarkState::Scored, double(1 + (i * c + k) % 10)};
            }
            state.assignments.push_back({ballot.judge, ballot.submission});
            state.ballots.push_back(std::move(ballot));
        }
    }
    view.matrix = judgingMatrix(state);
    return view;
}

} // namespace

/// The matrix of a very large jam is there at once, and scrolls.
class BenchMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMade()
    {
        const JudgingView view = large();
        QBENCHMARK
        {
            const JudgingMatrix matrix = judgingMatrix(view.state);
            QCOMPARE(matrix.cells.size(), size_t(45000));
        }
    }

    void isShown()
    {
        const JudgingView view = large();
        MatrixPanel panel;
        panel.resize(1600, 900);
        panel.show();
        QElapsedTimer timer;
        timer.start();
        panel.setView(view);
        panel.grab();
        const qint64 first = timer.restart();
        panel.setView(view);
        panel.grab();
        const qint64 again = timer.restart();
        auto *table = panel.findChild<QTableView *>(u"progressMatrix"_s);
        table->scrollTo(table->model()->index(299, table->model()->columnCount() - 1));
        panel.grab();
        qInfo("shown %lld ms, again %lld ms, scrolled %lld ms", first, again, timer.elapsed());
        QVERIFY2(first < 1000 && again < 500, "the matrix takes too long");
    }
};

QTEST_MAIN(BenchMatrix)
#include "bench_matrix.moc"
