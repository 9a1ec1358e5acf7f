// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/personform.h"

#include "base/futures.h"
#include "ui/widgets/appearance.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto byKey = "people/by"_L1;
constexpr int textLines = 6;
} // namespace

PersonForm::PersonForm(Desk &desk, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content))
    , m_fields(new QFormLayout)
    , m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Medium);
    m_fields->setHorizontalSpacing(space::Medium);
    m_fields->setVerticalSpacing(space::Small + space::Small / 2);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    makeQuiet(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_verb = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_verb->setObjectName(u"formVerb"_s);
    m_verb->setDefault(true);
    makePrimary(m_verb);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    whole->setSpacing(space::Medium);
    whole->addWidget(m_content, 1);
    whole->addWidget(m_problem);
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PersonForm::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &PersonForm::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void PersonForm::finishForm(QWidget *first)
{
    m_column->addLayout(m_fields);
    first->setFocus(); // not before: the layout has just given it its parent
    check();
}

QLineEdit *PersonForm::addWho()
{
    auto *who = new QLineEdit(m_content);
    who->setObjectName(u"formWho"_s);
    who->setPlaceholderText(tr("18 digits or so; Discord's \"Copy User ID\" gives them"));
    m_fields->addRow(tr("Discord &ID:"), who);
    connect(who, &QLineEdit::textChanged, this, &PersonForm::check);
    return who;
}

QPlainTextEdit *PersonForm::addText(const QString &label)
{
    auto *text = new QPlainTextEdit(m_content);
    text->setObjectName(u"formText"_s);
    text->setTabChangesFocus(true);
    text->setFixedHeight(fontMetrics().lineSpacing() * textLines + space::Medium);
    m_fields->addRow(label, text);
    connect(text, &QPlainTextEdit::textChanged, this, &PersonForm::check);
    return text;
}

void PersonForm::addBy(const QString &label)
{
    m_by = new QLineEdit(QSettings().value(byKey).toString(), m_content);
    m_by->setObjectName(u"formBy"_s);
    m_by->setPlaceholderText(tr("Your name; may be left blank"));
    m_fields->addRow(label, m_by);
}

QString PersonForm::by() const
{
    return m_by->text().simplified();
}

void PersonForm::check()
{
    const QString missing = problem();
    m_problem->setText(missing);
    m_verb->setEnabled(missing.isEmpty() && !m_busy);
}

void PersonForm::go()
{
    if (m_by != nullptr) {
        QSettings().setValue(byKey, by());
    }
    m_busy = true;
    m_content->setEnabled(false);
    m_verb->setEnabled(false);
    m_problem->setText(tr("Working…"));
    whenFinished(start(), this, [this](const Result<PersonOutcome> &outcome) {
        m_busy = false;
        m_content->setEnabled(true);
        check();
        if (outcome) {
            Q_EMIT succeeded(*outcome);
            accept();
        } else {
            m_problem->setText(outcome.error().sentence());
        }
    });
}

void PersonForm::reject()
{
    if (!m_busy) {
        QDialog::reject();
    }
}

} // namespace jamwright
