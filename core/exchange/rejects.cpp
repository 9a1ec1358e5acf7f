// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rejects.h"

#include "exchange/csvwriter.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rejectColumns()
{
    return {u"line"_s, u"reason"_s};
}

constexpr QLatin1String fileColumn{"file"};

/// The columns of the file itself: a rejects file that is imported again has ours already, which are renewed.
QStringList ownColumns(QStringList header)
{
    if (header.size() >= 2 && header.last(2) == rejectColumns()) {
        header.resize(header.size() - 2);
        if (!header.isEmpty() && header.last() == fileColumn) {
            header.removeLast();
        }
    }
    return header;
}

/// Where each column of a file stands in the common header, which grows by those that it has not.
QList<qsizetype> placesIn(QStringList &common, const QStringList &header)
{
    QList<qsizetype> places;
    for (const QString &name : header) {
        qsizetype place = common.indexOf(name);
        while (place >= 0 && places.contains(place)) {
            place = common.indexOf(name, place + 1); // two columns of one name
        }
        if (place < 0) {
            place = common.size();
            common << name;
        }
        places << place;
    }
    return places;
}

} // namespace

QByteArray rejectsCsv(std::span<const ImportPreview> previews)
{
    QStringList common;
    std::vector<QList<qsizetype>> places;
    for (const ImportPreview &preview : previews) {
        places.push_back(placesIn(common, ownColumns(preview.header)));
    }
    const bool several = previews.size() > 1;
    CsvWriter writer;
    writer.row(common + (several ? QStringList{fileColumn} : QStringList()) + rejectColumns());
    for (size_t i = 0; i < previews.size(); ++i) {
        for (const ImportRow &row : previews[i].rows) {
            if (row.state != RowState::Rejected) {
                continue;
            }
            QStringList cells(common.size());
            for (qsizetype column = 0; column < places[i].size(); ++column) {
                cells[places[i][column]] = row.cells[column];
            }
            writer.row(cells + (several ? QStringList{previews[i].fileName} : QStringList()) +
                       QStringList{QString::number(row.line), row.reason});
        }
    }
    return writer.bytes();
}

} // namespace jamwright
