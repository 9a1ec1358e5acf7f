// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/teamimport.h"

#include "exchange/tablereader.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TeamImportTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamImport)
};

/// The column of one of these names; -1 = none.
int columnOf(const Table &table, const QStringList &names)
{
    for (const QString &name : names) {
        for (qsizetype i = 0; i < table.header.size(); ++i) {
            if (table.header[i].trimmed().compare(name, Qt::CaseInsensitive) == 0) {
                return int(i);
            }
        }
    }
    return -1;
}

/// The apostrophe of a file made for a spreadsheet is no part of a name.
QString cellOf(const QStringList &row, int column)
{
    const QString cell = row.value(column).trimmed();
    static const QString formulaSigns = u"=+-@"_s;
    return cell.size() > 1 && cell[0] == u'\'' && formulaSigns.contains(cell[1]) ? cell.sliced(1) : cell;
}

bool isYes(const QString &text)
{
    return text.compare("y"_L1, Qt::CaseInsensitive) == 0 || text.compare("yes"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<std::vector<TeamFileRow>> readTeamsFile(const QByteArray &bytes, const QString &fileName)
{
    const auto table = readTable(bytes, fileName);
    if (!table) {
        return table.error();
    }
    const int team = columnOf(*table, {u"team"_s, u"Team Name"_s});
    const int person = columnOf(*table, {u"person_id"_s});
    const int id = columnOf(*table, {u"discord_id"_s, u"Team Member Discord ID"_s});
    const int name = columnOf(*table, {u"display_name"_s});
    if (team < 0 || (person < 0 && id < 0 && name < 0)) {
        return Error::input(team < 0 ? TeamImportTexts::tr("The file has no column \"team\" or \"Team Name\".")
                                     : TeamImportTexts::tr("The file has no column that says who is in a team."),
                            fileName, TeamImportTexts::tr("See 'jamctl help formats'."));
    }
    const int leader = columnOf(*table, {u"leader"_s, u"Team Leader"_s});
    const int event = columnOf(*table, {u"event"_s});
    std::vector<TeamFileRow> rows;
    for (size_t i = 0; i < table->rows.size(); ++i) {
        const QStringList &cells = table->rows[i];
        rows.push_back({cellOf(cells, event), cellOf(cells, team), cellOf(cells, person), cellOf(cells, id),
                        cellOf(cells, name), isYes(cellOf(cells, leader)), table->lines[i]});
    }
    return rows;
}

} // namespace jamwright
