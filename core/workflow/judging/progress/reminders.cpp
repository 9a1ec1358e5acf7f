// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/progress/reminders.h"

#include "store/database.h"
#include "store/eventtable.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReminderTexts {
    Q_DECLARE_TR_FUNCTIONS(Reminders)
};

QString ownWording()
{
    return ReminderTexts::tr("Hello {judge},\n\nstill open of your reviews for {event}, {left} of {assigned}:\n"
                             "{submissions}\n\nThank you for judging!");
}

QString wordingKey(EventId event)
{
    return u"reminder_wording/%1"_s.arg(event.value);
}

/// Fills placeholders in one pass, so that a name with braces in it is left alone.
QString filled(const QString &wording, const Reminder &reminder, int assigned, const QString &eventName)
{
    static const QRegularExpression placeholder(u"\\{(judge|event|left|assigned|submissions)\\}"_s);
    QString text;
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(wording);
    while (matches.hasNext()) {
        const auto match = matches.next();
        text += QStringView(wording).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString word = match.captured(1);
        text += word == "judge"_L1      ? reminder.name
                : word == "event"_L1    ? eventName
                : word == "left"_L1     ? QString::number(reminder.left)
                : word == "assigned"_L1 ? QString::number(assigned)
                                        : u"- "_s + reminder.titles.join(u"\n- "_s);
    }
    return text + wording.sliced(from);
}

} // namespace

Result<QString> loadReminderWording(Workspace &workspace, EventId event)
{
    return store::EventTable(workspace.database()).remembered(wordingKey(event)).map([](const QString &text) {
        return text.trimmed().isEmpty() ? ownWording() : text;
    });
}

Result<void> saveReminderWording(Workspace &workspace, EventId event, const QString &wording)
{
    const QString kept = wording.trimmed() == ownWording().trimmed() ? QString() : wording;
    auto transaction = store::Transaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return store::EventTable(workspace.database()).remember(wordingKey(event), kept).andThen([&] {
        return transaction->commit();
    });
}

std::vector<Reminder> remindersOf(const JudgingMatrix &matrix, const QString &eventName, const QString &wording)
{
    std::vector<Reminder> reminders;
    for (size_t column = 0; column < matrix.judges.size(); ++column) {
        const MatrixJudge &judge = matrix.judges[column];
        Reminder reminder{judge.judge, judge.name, judge.email, 0, {}, {}};
        for (size_t row = 0; row < matrix.submissions.size(); ++row) {
            const ReviewCell &cell = matrix.at(row, column);
            const bool isLeft = cell.assigned && cell.state < ReviewState::Done;
            if (isLeft && !matrix.submissions[row].disqualified) {
                reminder.titles << matrix.submissions[row].title;
            }
        }
        reminder.left = int(reminder.titles.size());
        if (reminder.left > 0) {
            reminder.text = filled(wording, reminder, judge.assigned, eventName);
            reminders.push_back(std::move(reminder));
        }
    }
    std::stable_sort(reminders.begin(), reminders.end(),
                     [](const Reminder &a, const Reminder &b) { return a.left > b.left; });
    return reminders;
}

} // namespace jamwright
