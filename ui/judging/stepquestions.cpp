// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/stepquestions.h"

#include "ui/judging/judgingcalls.h"

#include <QMessageBox>
#include <QPushButton>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StepAnswer {
    QString text;
    QString name; ///< of its button
    std::function<void()> act;
};

/// The prudent answer is the default one.
void askAbout(QMessageBox *box, const QString &question, const QString &why, const StepAnswer &prudent,
              const StepAnswer &other)
{
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setText(question);
    box->setInformativeText(why);
    for (const StepAnswer *answer : {&prudent, &other}) {
        QPushButton *button = box->addButton(answer->text, QMessageBox::AcceptRole);
        button->setObjectName(answer->name);
        QObject::connect(button, &QPushButton::clicked, box->parentWidget(), answer->act);
        if (answer == &prudent) {
            box->setDefaultButton(button);
        }
    }
    box->addButton(QMessageBox::Cancel);
    box->open();
}

} // namespace

void askBeforeFirstLook(QWidget *parent, const std::function<void()> &choose, const std::function<void()> &start)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"firstLook"_s);
    askAbout(box, JudgingCalls::tr("The next round shows who leads this one."),
             JudgingCalls::tr("Nobody has seen the results yet. Once the round is started, whether judges’ severity is "
                              "adjusted for can no longer be chosen, not even after an undo. The way of ranking is "
                              "chosen on the page Results."),
             {JudgingCalls::tr("&Choose how to rank…"), u"chooseFirst"_s, choose},
             {JudgingCalls::tr("&Start the round"), u"startRound"_s, start});
}

void askBeforeOpeningBare(QWidget *parent, const std::function<void()> &assign, const std::function<void()> &open)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"openBare"_s);
    askAbout(box, JudgingCalls::tr("No judge has been asked to review anything yet."),
             JudgingCalls::tr(
                 "Assign reviews first, so that every submission gets the same number and each judge knows hers. "
                 "Opened like this, no judge is asked for anything, and what remains is to import scores that judges "
                 "gave elsewhere."),
             {JudgingCalls::tr("&Assign reviews…"), u"assignFirst"_s, assign},
             {JudgingCalls::tr("&Open all the same"), u"openAnyway"_s, open});
}

} // namespace jamwright
