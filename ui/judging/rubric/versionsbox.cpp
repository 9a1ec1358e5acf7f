// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/rubric/versionsbox.h"

#include "ui/judging/section.h"
#include "ui/judging/texttablemodel.h"
#include "ui/widgets/tableview.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString criterionLine(const Criterion &criterion)
{
    const QLocale locale;
    return VersionsBox::tr("%1 (weight %2, %3 to %4)", "a criterion and its scale")
        .arg(criterion.name, locale.toString(criterion.weight, 'g', 6), locale.toString(criterion.lowest, 'g', 6),
             locale.toString(criterion.highest, 'g', 6));
}

QStringList versionRow(const RubricVersion &version)
{
    const QLocale locale;
    QDateTime made = QDateTime::fromString(version.madeAt, Qt::ISODateWithMs);
    made.setTimeZone(QTimeZone::utc());
    return {locale.toString(version.version), locale.toString(made.toLocalTime(), QLocale::ShortFormat),
            version.reason.isEmpty() ? VersionsBox::tr("the first") : version.reason};
}

} // namespace

VersionsBox::VersionsBox(QWidget *parent)
    : QWidget(parent)
    , m_model(new TextTableModel(this))
{
    const Section section = makeSection(this, tr("Versions"));
    m_table = addTable(section, u"versionsTable"_s, tr("Versions of the round's rubric"), m_model, 5);
    m_text = addHint(section, u"versionText"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(section.box);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showVersion(current.row()); });
}

void VersionsBox::setVersions(const std::vector<RubricVersion> &versions)
{
    m_versions = versions;
    std::vector<QStringList> rows;
    rows.reserve(versions.size());
    for (const RubricVersion &version : versions) {
        rows.push_back(versionRow(version));
    }
    const bool fit = m_model->rowCount() != int(rows.size());
    m_model->setContent({{tr("Version"), true}, {tr("Made"), false}, {tr("Reason"), false}}, std::move(rows));
    if (fit) {
        m_table->fitColumns(30);
    }
    m_table->setVisible(!versions.empty());
    showVersion(m_table->currentIndex().row());
}

void VersionsBox::showVersion(int row)
{
    if (m_versions.empty()) {
        m_text->setText(tr("Each change after the first score is kept here with its reason."));
        return;
    }
    const bool isThere = row >= 0 && size_t(row) < m_versions.size();
    const RubricVersion &version = isThere ? m_versions[size_t(row)] : m_versions.back();
    QStringList lines;
    for (const Criterion &criterion : version.rubric.criteria) {
        lines << criterionLine(criterion);
    }
    m_text->setText(tr("Version %1: %2").arg(QLocale().toString(version.version), lines.join(u", "_s)));
}

} // namespace jamwright
