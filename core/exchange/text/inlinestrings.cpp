// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/inlinestrings.h"

#include <QDir>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>
#include <string_view>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The parts of a workbook by their names, "xl/workbook.xml".
class PackageParts
{
public:
    explicit PackageParts(const QByteArray &xlsx)
        : m_stream(static_cast<const unsigned char *>(static_cast<const void *>(xlsx.constData())), size_t(xlsx.size()))
        , m_archive(&m_stream)
    {
        m_archive.load();
    }

    /// Blank where there is no such part.
    [[nodiscard]] QByteArray part(const QString &name)
    {
        std::vector<unsigned char> bytes;
        if (!m_archive.read_file_entry(name.toStdString(), bytes)) {
            return {};
        }
        return {static_cast<const char *>(static_cast<const void *>(bytes.data())), qsizetype(bytes.size())};
    }

private:
    orcus::zip_archive_stream_blob m_stream;
    orcus::zip_archive m_archive;
};

struct PartRelation {
    QString id;
    QString type; ///< its last word: "worksheet"
    QString target;
};

/// What a part ("" = the package itself) refers to; targets are names of parts.
std::vector<PartRelation> relationsOf(PackageParts &parts, const QString &name)
{
    const QString folder = name.contains(u'/') ? name.section(u'/', 0, -2) + u'/' : QString();
    std::vector<PartRelation> relations;
    QXmlStreamReader xml(parts.part(folder + "_rels/"_L1 + name.section(u'/', -1) + ".rels"_L1));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString target = attributes.value("Target"_L1).toString();
        relations.push_back({attributes.value("Id"_L1).toString(),
                             attributes.value("Type"_L1).toString().section(u'/', -1),
                             target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target)});
    }
    return relations;
}

/// The sheets of a workbook: a name, and the part that holds its cells.
std::map<QString, QString> sheetParts(PackageParts &parts)
{
    std::map<QString, QString> sheets;
    for (const PartRelation &workbook : relationsOf(parts, {})) {
        if (workbook.type != "officeDocument"_L1) {
            continue;
        }
        std::map<QString, QString> targets;
        for (const PartRelation &relation : relationsOf(parts, workbook.target)) {
            targets[relation.id] = relation.target;
        }
        QXmlStreamReader xml(parts.part(workbook.target));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1) {
                continue;
            }
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == "id"_L1) { // r:id; sheetId is another
                    sheets[xml.attributes().value("name"_L1).toString()] = targets[attribute.value().toString()];
                }
            }
        }
    }
    return sheets;
}

/// "AB12" is row 11, column 27. False where it is no name of a cell.
bool readCellName(QStringView name, int &row, int &column)
{
    qsizetype letters = 0;
    int number = 0;
    while (letters < name.size() && letters < 3 && name[letters] >= u'A' && name[letters] <= u'Z') {
        number = number * 26 + (name[letters].unicode() - u'A' + 1);
        ++letters;
    }
    bool ok = false;
    const int line = name.mid(letters).toInt(&ok);
    if (letters == 0 || !ok || line < 1) {
        return false;
    }
    row = line - 1;
    column = number - 1;
    return true;
}

/// The text of the cell that was just opened: its runs one after another, without what is said of their pronunciation.
QString readRuns(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == "is"_L1 || xml.name() == "r"_L1) {
            text += readRuns(xml);
        } else if (xml.name() == "t"_L1) {
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

/// Cells and rows that do not say where they are follow the one before.
std::vector<InlineString> stringsOfSheet(const QByteArray &sheet)
{
    std::vector<InlineString> strings;
    int row = -1;
    int column = -1;
    QXmlStreamReader xml(sheet);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "row"_L1) {
            bool said = false;
            const int line = xml.attributes().value("r"_L1).toInt(&said);
            row = said && line > 0 ? line - 1 : row + 1;
            column = -1;
        } else if (xml.name() == "c"_L1) {
            if (!readCellName(xml.attributes().value("r"_L1), row, column)) {
                ++column;
            }
            if (xml.attributes().value("t"_L1) == "inlineStr"_L1) {
                const QString text = readRuns(xml);
                if (!text.isEmpty()) {
                    strings.push_back({row, column, unescapedSheetText(text)});
                }
            }
        }
    }
    return strings;
}

} // namespace

QString unescapedSheetText(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains("_x"_L1)) {
        return text;
    }
    QString plain;
    qsizetype from = 0;
    auto matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const char16_t code = match.captured(1).toUShort(nullptr, 16);
        plain += QStringView(text).mid(from, match.capturedStart() - from);
        plain += code == 0 ? QChar(QChar::ReplacementCharacter) : QChar(code);
        from = match.capturedEnd();
    }
    return plain + text.mid(from);
}

std::map<QString, std::vector<InlineString>> inlineStrings(const QByteArray &xlsx)
{
    PackageParts parts(xlsx);
    std::map<QString, std::vector<InlineString>> found;
    for (const auto &[name, part] : sheetParts(parts)) {
        const QByteArray sheet = parts.part(part);
        if (sheet.contains("inlineStr")) { // few files have any, and reading a sheet twice costs
            found[name] = stringsOfSheet(sheet);
        }
    }
    return found;
}

} // namespace jamwright
