// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/connection/connectiondialog.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

ConnectionDialog::ConnectionDialog(const GuildPlace &place, bool hasToken, QString remark, QWidget *parent)
    : QDialog(parent)
    , m_hasToken(hasToken)
    , m_remark(std::move(remark))
{
    setObjectName(u"connectionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Which guild?"));
    m_practice = new QRadioButton(tr("&Practice guild: on this computer, to try everything out"), this);
    m_practice->setObjectName(u"choosePractice"_s);
    m_real = new QRadioButton(tr("A &guild on Discord"), this);
    m_real->setObjectName(u"chooseReal"_s);
    auto *which = new QButtonGroup(this);
    which->addButton(m_practice);
    which->addButton(m_real);
    m_form = makeGuild();
    m_guild->setText(place.guild.isNull() ? QString() : place.guild.toString());
    m_baseUrl->setText(place.baseUrl.toString());
    m_advanced->setChecked(!place.baseUrl.isEmpty());
    m_more->setVisible(m_advanced->isChecked());
    m_complaint = makeSentence(this);
    m_complaint->setObjectName(u"connectionComplaint"_s);
    makeQuiet(m_complaint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(u"connectNow"_s);
    makePrimary(m_connect);
    m_forget = buttons->addButton(tr("&Forget the token"), QDialogButtonBox::ResetRole);
    m_forget->setObjectName(u"forgetToken"_s);
    m_forget->setVisible(hasToken);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::Small);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->addWidget(m_practice);
    column->addWidget(m_real);
    column->addWidget(m_form);
    column->addWidget(m_complaint);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        Q_EMIT forgetWanted();
        reject();
    });
    connect(m_real, &QRadioButton::toggled, this, &ConnectionDialog::showState);
    connect(m_guild, &QLineEdit::textChanged, this, &ConnectionDialog::showState);
    connect(m_token, &QLineEdit::textChanged, this, &ConnectionDialog::showState);
    connect(m_baseUrl, &QLineEdit::textChanged, this, &ConnectionDialog::showState);
    // Whoever opens it on the practice guild wants to leave it.
    m_real->setChecked(true);
    showState();
    (place.guild.isNull() ? m_guild : m_token)->setFocus();
    fit();
}

// Sentences that wrap have no height of their own, so the window has to ask for it.
void ConnectionDialog::fit()
{
    QTimer::singleShot(0, this, [this] { // when the parts have laid themselves out
        const int most = std::max(width(), minimumWidth());
        resize(most, std::max(height(), layout()->totalHeightForWidth(most)));
    });
}

QWidget *ConnectionDialog::makeGuild()
{
    auto *box = new QWidget(this);
    m_guild = new QLineEdit(box);
    m_guild->setObjectName(u"guildId"_s);
    m_guild->setPlaceholderText(tr("Digits, such as 267624335836053506"));
    m_token = new QLineEdit(box);
    m_token->setObjectName(u"botToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_token->setPlaceholderText(m_hasToken ? tr("One is there; leave blank to use it")
                                           : tr("From Discord's developer portal, page “Bot”"));
    m_keep = new QRadioButton(tr("Keep it in the &keychain"), box);
    m_keep->setObjectName(u"keepToken"_s);
    m_keep->setChecked(true);
    m_session = new QRadioButton(tr("For this &session only"), box);
    m_session->setObjectName(u"sessionToken"_s);
    auto *where = new QVBoxLayout;
    where->setSpacing(space::Small / 2);
    where->addWidget(m_token);
    where->addWidget(m_keep);
    where->addWidget(m_session);
    if (!m_remark.isEmpty()) {
        auto *remark = makeSentence(box, m_remark);
        remark->setObjectName(u"dialogRemark"_s);
        makeQuiet(remark);
        where->addWidget(remark);
    }
    auto *hint = makeSentence(box, tr("In Discord: Settings, Advanced, Developer Mode; then right-click the guild and "
                                      "copy its id."));
    makeQuiet(hint);
    auto *id = new QVBoxLayout;
    id->setSpacing(space::Small / 2);
    id->addWidget(m_guild);
    id->addWidget(hint);

    // A form layout does not give sentences that wrap the height that it has kept for them.
    auto *form = new QGridLayout(box);
    form->setContentsMargins(space::Large, 0, 0, 0);
    form->setSpacing(space::Medium);
    form->setColumnStretch(1, 1);
    const auto addRow = [box, form](const QString &text, QLineEdit *field, QLayout *fields) {
        auto *label = new QLabel(text, box);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height());
        form->addWidget(label, form->rowCount(), 0, Qt::AlignTop);
        form->addLayout(fields, form->rowCount() - 1, 1);
    };
    addRow(tr("Guild &id:"), m_guild, id);
    addRow(tr("Bot's &token:"), m_token, where);
    form->addWidget(makeAdvanced(), form->rowCount(), 1);
    return box;
}

QWidget *ConnectionDialog::makeAdvanced()
{
    auto *box = new QWidget(this);
    m_advanced = new QCheckBox(tr("&Another server that speaks Discord's API"), box);
    m_advanced->setObjectName(u"advanced"_s);
    m_more = new QWidget(box);
    m_baseUrl = new QLineEdit(m_more);
    m_baseUrl->setObjectName(u"baseUrl"_s);
    m_baseUrl->setAccessibleName(tr("Base URL"));
    m_baseUrl->setPlaceholderText(u"https://discord.com/api/v10"_s);
    auto *hint = makeSentence(m_more, tr("Its base URL. The token goes there; plain http only to this computer."));
    makeQuiet(hint);
    auto *more = new QVBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(space::Small / 2);
    more->addWidget(m_baseUrl);
    more->addWidget(hint);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small / 2);
    column->addWidget(m_advanced);
    column->addWidget(m_more);
    connect(m_advanced, &QCheckBox::toggled, this, [this](bool shown) {
        m_more->setVisible(shown);
        showState();
        fit();
    });
    return box;
}

QString ConnectionDialog::complaint() const
{
    if (m_practice->isChecked()) {
        return {};
    }
    if (m_guild->text().trimmed().isEmpty()) {
        return tr("The guild's id is still missing.");
    }
    if (!Snowflake::parse(m_guild->text().trimmed())) {
        return tr("A guild's id is digits only.");
    }
    const QUrl url(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    if (m_advanced->isChecked() && !m_baseUrl->text().trimmed().isEmpty() && (!url.isValid() || url.host().isEmpty())) {
        return tr("The base URL is not one.");
    }
    return {};
}

void ConnectionDialog::showState()
{
    const bool real = m_real->isChecked();
    m_form->setEnabled(real);
    const bool entered = !m_token->text().trimmed().isEmpty();
    m_keep->setEnabled(entered);
    m_session->setEnabled(entered);
    const QString wrong = complaint();
    m_complaint->setText(real && wrong.isEmpty() && !entered && !m_hasToken
                             ? tr("Without a token the keychain is asked for it.")
                             : wrong);
    m_connect->setText(real ? tr("&Connect") : tr("&Use the practice guild"));
    m_connect->setEnabled(wrong.isEmpty());
}

void ConnectionDialog::take()
{
    if (!complaint().isEmpty()) {
        return;
    }
    GuildPlace place;
    place.practice = m_practice->isChecked();
    if (const auto guild = Snowflake::parse(m_guild->text().trimmed())) {
        place.guild = *guild;
    }
    if (m_advanced->isChecked()) {
        place.baseUrl = QUrl(m_baseUrl->text().trimmed());
    }
    const Secret token(place.practice ? QByteArray() : m_token->text().trimmed().toUtf8());
    m_token->clear();
    Q_EMIT chosen(place, token, m_keep->isChecked());
    accept();
}

} // namespace jamwright
