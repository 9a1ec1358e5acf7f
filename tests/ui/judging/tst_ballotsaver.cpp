// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/ballotsaver.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk that answers when it is told to.
struct SlowDesk {
    struct Call {
        Ballot ballot;
        std::shared_ptr<QPromise<Result<ChangeId>>> promise;
    };
    std::vector<Call> calls;

    BallotSaver::Write write()
    {
        return [this](EventId, const Ballot &ballot) {
            auto promise = std::make_shared<QPromise<Result<ChangeId>>>();
            promise->start();
            calls.push_back({ballot, promise});
            return promise->future();
        };
    }
    void answer(size_t call, const Result<ChangeId> &result) const
    {
        calls[call].promise->addResult(result);
        calls[call].promise->finish();
    }
};

Ballot ballot(qint64 submission, double mark)
{
    Ballot made;
    made.judge = {1};
    made.submission = {submission};
    made.marks[{1}] = {MarkState::Scored, mark};
    return made;
}

} // namespace

class TestBallotSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneAfterAnotherAndTheLastWins()
    {
        SlowDesk desk;
        BallotSaver saver(desk.write());
        QSignalSpy settled(&saver, &BallotSaver::settled);
        saver.save({1}, ballot(1, 1));
        saver.save({1}, ballot(1, 2));
        saver.save({1}, ballot(2, 5));
        saver.save({1}, ballot(1, 3));
        QCOMPARE(desk.calls.size(), size_t(1)); // the others wait
        QVERIFY(saver.isBusy());
        desk.answer(0, ChangeId{1});
        QTRY_COMPARE(desk.calls.size(), size_t(2));
        QCOMPARE(settled.size(), 0);                  // something newer of it waits
        QCOMPARE(desk.calls[1].ballot, ballot(1, 3)); // the 2 was never written
        desk.answer(1, ChangeId{2});
        QTRY_COMPARE(desk.calls.size(), size_t(3));
        QCOMPARE(settled.size(), 1);
        QCOMPARE(desk.calls[2].ballot, ballot(2, 5));
        desk.answer(2, ChangeId{3});
        QTRY_VERIFY(!saver.isBusy());
        QCOMPARE(settled.size(), 2);
    }

    void aFailureIsToldAndTheRestGoesOn()
    {
        SlowDesk desk;
        BallotSaver saver(desk.write());
        QSignalSpy failed(&saver, &BallotSaver::failed);
        QSignalSpy settled(&saver, &BallotSaver::settled);
        saver.save({1}, ballot(1, 1));
        saver.save({1}, ballot(2, 2));
        desk.answer(0, Error::input(u"Judging is closed."_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(settled.size(), 1);
        QTRY_COMPARE(desk.calls.size(), size_t(2));
        desk.answer(1, ChangeId{1});
        QTRY_VERIFY(!saver.isBusy());
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_MAIN(TestBallotSaver)
#include "tst_ballotsaver.moc"
