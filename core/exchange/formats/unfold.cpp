// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/unfold.h"

#include "exchange/columns/aliases.h"
#include "exchange/formats/formatname.h"
#include "exchange/values/answerreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct UnfoldTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

qsizetype columnCalled(const QStringList &header, const QStringList &keys)
{
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&keys](const QString &name) { return keys.contains(headerKey(name)); });
    return found == header.end() ? -1 : found - header.begin();
}

/// One address however it is written: without scheme, www, query and last slash.
QString normalisedUrl(const QString &url)
{
    static const QRegularExpression decoration(uR"(^https?://(?:www\.)?|[?#].*$|/+$)"_s);
    QString normal = url.trimmed().toLower();
    normal.remove(decoration);
    return normal.remove(decoration); // a slash before the query
}

struct Member {
    QString first;
    QString last;
    QString email;
};

class DevpostRows
{
public:
    DevpostRows(std::vector<CsvRow> &rows, const QString &fileName, Findings &findings)
        : m_rows(rows)
        , m_fileName(fileName)
        , m_findings(findings)
    {
        QStringList &header = rows.front().cells;
        while (!header.isEmpty() && header.last().trimmed().isEmpty()) {
            header.removeLast();
        }
        if (!header.isEmpty() && header.last().trimmed() == "..."_L1) {
            header.removeLast();
        }
        m_width = header.size();
        m_url = columnCalled(header, {u"submission url"_s});
        m_count = columnCalled(header, {u"additional team member count"_s});
        m_first = columnCalled(header, {u"submitter first name"_s});
        m_last = columnCalled(header, {u"submitter last name"_s});
        m_email = columnCalled(header, {u"submitter email"_s});
        m_screenName = columnCalled(header, {u"submitter screen name"_s});
    }

    void unfold()
    {
        std::vector<CsvRow> people = {m_rows.front()};
        for (size_t i = 1; i < m_rows.size(); ++i) {
            CsvRow &row = m_rows[i];
            while (row.cells.size() < m_width) {
                row.cells << QString();
            }
            if (isRepeated(row)) {
                continue;
            }
            // Without columns for people the tail is somebody else's, and a finding of whoever makes the table.
            const bool hasPeople = m_first >= 0 && m_last >= 0 && m_email >= 0;
            const QList<Member> members = hasPeople ? membersOf(row) : QList<Member>();
            if (hasPeople) {
                row.cells.resize(m_width);
            }
            people.push_back(row);
            for (const Member &member : members) {
                people.push_back(memberRow(row, member));
            }
        }
        m_rows = std::move(people);
        noteRepeated();
    }

private:
    /// Of the same project by the same submitter: the members of one may have rows of their own, as in our rejects.
    bool isRepeated(const CsvRow &row)
    {
        QString project = m_url < 0 ? QString() : normalisedUrl(row.cells[m_url]);
        if (!project.isEmpty() && m_email >= 0) {
            project += u'\n' + row.cells[m_email].trimmed().toLower();
        }
        if (project.isEmpty() || !m_projects.contains(project)) {
            m_projects.insert(project);
            return false;
        }
        m_firstRepeated = m_repeated++ == 0 ? row.line : m_firstRepeated;
        return true;
    }

    QList<Member> membersOf(const CsvRow &row)
    {
        QStringList cells = row.cells.mid(m_width);
        while (!cells.isEmpty() && cells.last().trimmed().isEmpty()) {
            cells.removeLast();
        }
        QList<Member> members;
        for (qsizetype i = 0; i < cells.size(); i += 3) {
            const Member member{cells[i].trimmed(), cells.value(i + 1).trimmed(), cells.value(i + 2).trimmed()};
            if (!member.email.isEmpty() && !member.email.contains(u'@')) {
                report(row, Severity::Error, u"import.members-shifted"_s,
                       UnfoldTexts::tr("The members' cells do not come as first name, last name and e-mail; only the "
                                       "submitter is read. Where an e-mail belongs stands \"%1\".")
                           .arg(member.email.left(60)));
                return {};
            }
            members << member;
        }
        checkCount(row, members.size());
        return members;
    }

    void checkCount(const CsvRow &row, qsizetype named)
    {
        bool isNumber = false;
        const int said = m_count < 0 ? 0 : row.cells[m_count].trimmed().toInt(&isNumber);
        if (isNumber && said != named) {
            report(row, Severity::Warning, u"import.member-count"_s,
                   UnfoldTexts::tr("The project says that the submitter has %1 team members, but names %2; those named "
                                   "are read.")
                       .arg(said)
                       .arg(named));
        }
    }

    [[nodiscard]] CsvRow memberRow(const CsvRow &row, const Member &member) const
    {
        CsvRow hers = row;
        hers.cells[m_first] = member.first;
        hers.cells[m_last] = member.last;
        hers.cells[m_email] = member.email;
        if (m_screenName >= 0) {
            hers.cells[m_screenName].clear();
        }
        return hers;
    }

    void noteRepeated()
    {
        if (m_repeated > 0) {
            m_findings << Finding{Severity::Note,
                                  u"import.project-repeated"_s,
                                  UnfoldTexts::tr("%n rows are of projects that stand above, as in an export with a "
                                                  "row for each prize; each project is read once.",
                                                  nullptr, m_repeated),
                                  {m_fileName, m_firstRepeated, m_rows.front().cells.value(m_url), {}},
                                  UnfoldTexts::tr("Nothing is to be done, unless two teams gave one address.")};
        }
    }

    void report(const CsvRow &row, Severity severity, const QString &key, const QString &message)
    {
        m_findings << Finding{severity,
                              key,
                              message,
                              {m_fileName, row.line, m_rows.front().cells.value(m_count), {}},
                              UnfoldTexts::tr("Compare the row with the project's page.")};
    }

    std::vector<CsvRow> &m_rows;
    const QString &m_fileName;
    Findings &m_findings;
    QSet<QString> m_projects;
    qsizetype m_width = 0;
    qsizetype m_url = -1;
    qsizetype m_count = -1;
    qsizetype m_first = -1;
    qsizetype m_last = -1;
    qsizetype m_email = -1;
    qsizetype m_screenName = -1;
    int m_repeated = 0;
    int m_firstRepeated = 0;
};

void unfoldEntries(std::vector<CsvRow> &rows, const QString &fileName, Findings &findings)
{
    const qsizetype users = columnCalled(rows.front().cells, {u"users"_s, u"members"_s, u"team members"_s});
    std::vector<CsvRow> people = {rows.front()};
    for (size_t i = 1; i < rows.size(); ++i) {
        const QStringList names = readList(rows[i].cells.value(users));
        for (const QString &user : names) {
            people.push_back(rows[i]);
            people.back().cells[users] = user;
        }
        if (names.isEmpty()) {
            people.push_back(rows[i]); // to be reported as a row of nobody
        }
    }
    rows = std::move(people);
    findings << Finding{
        Severity::Note,
        u"import.pyweek-names"_s,
        UnfoldTexts::tr("PyWeek knows people by their user names there, which are read as Discord names."),
        {fileName, 0, rows.front().cells.value(users), {}},
        UnfoldTexts::tr("Put the Discord names or IDs in the file where they are others.")};
}

} // namespace

void unfoldRows(const QString &formatName, std::vector<CsvRow> &rows, const QString &fileName, Findings &findings)
{
    if (formatName == format::DevpostProjects) {
        DevpostRows(rows, fileName, findings).unfold();
    } else if (formatName == format::PyWeek) {
        unfoldEntries(rows, fileName, findings);
    }
}

} // namespace jamwright
