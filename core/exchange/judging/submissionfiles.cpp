// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns/aliases.h"
#include "exchange/formats/formatname.h"
#include "exchange/judging/namedtable.h"
#include "exchange/judging/submissionjson.h"
#include "exchange/judgingfiles.h"
#include "exchange/values/answerreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Columns of our own file, then those of Devpost's and PyWeek's.
std::vector<NamedColumn> submissionColumns()
{
    return {{u"team"_s, {u"team name"_s, u"entry"_s, u"entry name"_s}},
            {u"title"_s,
             {u"project"_s, u"project title"_s, u"submission"_s, u"submission title"_s, u"game"_s, u"game title"_s}},
            {u"repository"_s, {u"repo"_s, u"repository url"_s}},
            {u"video"_s, {u"video url"_s, u"video demo link"_s}},
            {u"description"_s, {u"about the project"_s, u"plain description"_s}},
            {u"late"_s, {}},
            {u"late_reason"_s, {u"late reason"_s}},
            {u"disqualified"_s, {}},
            {u"disqualified_reason"_s, {u"disqualified reason"_s}},
            {u"track"_s, {}},
            {u"files"_s, {}},
            {u"checked"_s, {}},
            {u"submission url"_s, {}},
            {u"status"_s, {u"project status"_s}},
            {u"links"_s, {u"try it out links"_s}},
            {u"website"_s, {}},
            {u"file url"_s, {}},
            {u"email"_s, {u"submitter email"_s}}};
}

bool isRepositoryHost(const QString &address)
{
    static const QStringList hosts = {u"github.com"_s, u"gitlab.com"_s, u"codeberg.org"_s, u"bitbucket.org"_s,
                                      u"git.sr.ht"_s};
    QString host = QUrl(address).host().toLower();
    if (host.startsWith("www."_L1)) {
        host.remove(0, 4);
    }
    return hosts.contains(host);
}

/// Links of one cell: parted by blanks, commas or semicolons.
QStringList linksOf(const QString &cell)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return cell.split(between, Qt::SkipEmptyParts);
}

void addFiles(Submission &submission, const QStringList &links)
{
    for (const QString &link : links) {
        if (!submission.files.contains(link)) {
            submission.files << link;
        }
    }
}

class SubmissionTable
{
public:
    explicit SubmissionTable(NamedTable table)
        : m_table(std::move(table))
        , m_isDevpost(m_table.format() == format::DevpostProjects)
    {
        if (m_isDevpost || m_table.format() == format::PyWeek) {
            m_table.forgetUnusedColumns();
        }
        m_file.format = m_table.format();
    }

    SubmissionsFile read()
    {
        for (size_t row = 0; row < m_table.rowCount(); ++row) {
            if (isDraft(row)) {
                ++m_drafts;
            } else {
                readRow(row);
            }
        }
        m_file.findings = m_table.takeFindings();
        noteDrafts();
        return std::move(m_file);
    }

private:
    [[nodiscard]] bool isDraft(size_t row) const
    {
        return m_isDevpost && m_table.cell(row, u"status"_s).startsWith("Draft"_L1, Qt::CaseInsensitive);
    }

    /// What two rows of one submission have in common: its page, else its team and title.
    [[nodiscard]] QString keyOf(size_t row) const
    {
        const QString page = m_table.cell(row, u"submission url"_s).toLower();
        return page.isEmpty() ? (m_table.cell(row, u"team"_s) + u'\n' + m_table.cell(row, u"title"_s)).toCaseFolded()
                              : page;
    }

    void readRow(size_t row)
    {
        const QString email = m_table.cell(row, u"email"_s).toLower();
        const auto [place, isNew] = m_known.try_emplace(keyOf(row), m_file.rows.size());
        if (!isNew) {
            // A row a member, as the reader of tables makes of what one cell or a ragged row holds.
            if (m_isDevpost || m_table.format() == format::PyWeek) {
                addEmail(m_file.rows[place->second], email);
            } else {
                refuse(row, QCoreApplication::translate("Files", "%1 is in the file twice; this row is left out.")
                                .arg(nameOfRow(row)));
            }
            return;
        }
        if (nameOfRow(row).isEmpty()) {
            m_known.erase(place);
            refuse(row, QCoreApplication::translate("Files", "The row has neither team nor title and is left out."));
            return;
        }
        SubmissionRow read;
        read.line = m_table.line(row);
        addEmail(read, email);
        readTexts(row, read.submission);
        readLinks(row, read.submission);
        read.late = answer(row, u"late"_s);
        read.disqualified = answer(row, u"disqualified"_s);
        m_file.rows.push_back(std::move(read));
    }

    [[nodiscard]] QString nameOfRow(size_t row) const
    {
        const QString title = m_table.cell(row, u"title"_s);
        return title.isEmpty() ? m_table.cell(row, u"team"_s) : title;
    }

    static void addEmail(SubmissionRow &row, const QString &email)
    {
        if (!email.isEmpty() && !row.emails.contains(email)) {
            row.emails << email;
        }
    }

    void readTexts(size_t row, Submission &submission) const
    {
        submission.teamName = m_table.cell(row, u"team"_s);
        submission.title = m_table.cell(row, u"title"_s);
        submission.repository = m_table.cell(row, u"repository"_s);
        submission.video = m_table.cell(row, u"video"_s);
        submission.description = m_table.rawCell(row, u"description"_s);
        submission.track = m_table.cell(row, u"track"_s);
        submission.lateReason = m_table.cell(row, u"late_reason"_s);
        submission.disqualifiedReason = m_table.cell(row, u"disqualified_reason"_s);
        submission.checked = readList(m_table.cell(row, u"checked"_s), QLatin1String(";"));
    }

    void readLinks(size_t row, Submission &submission) const
    {
        QStringList links = linksOf(m_table.cell(row, u"links"_s));
        links << linksOf(m_table.cell(row, u"website"_s)) << linksOf(m_table.cell(row, u"file url"_s));
        const auto repository = std::find_if(links.cbegin(), links.cend(), isRepositoryHost);
        if (submission.repository.isEmpty() && repository != links.cend()) {
            submission.repository = *repository;
            links.erase(repository);
        }
        addFiles(submission, readList(m_table.cell(row, u"files"_s), QLatin1String(";")));
        addFiles(submission, linksOf(m_table.cell(row, u"submission url"_s)));
        addFiles(submission, links);
    }

    /// Yes, no, or that the file does not say.
    std::optional<bool> answer(size_t row, const QString &column)
    {
        if (m_table.cell(row, column).isEmpty()) {
            return std::nullopt;
        }
        return m_table.yesNo(row, column);
    }

    void refuse(size_t row, const QString &message)
    {
        m_table.report(row, u"title"_s, Severity::Error, u"submissions.unusable"_s, message,
                       QCoreApplication::translate("Files", "Write one row for each submission."));
    }

    void noteDrafts()
    {
        if (m_drafts > 0) {
            m_file.findings << Finding{
                Severity::Note,
                u"submissions.draft"_s,
                QCoreApplication::translate("Files", "%n row(s) of projects that were not handed in are left out.",
                                            nullptr, m_drafts),
                {},
                {}};
        }
    }

    NamedTable m_table;
    bool m_isDevpost;
    SubmissionsFile m_file;
    std::map<QString, size_t> m_known; ///< places in the file's rows
    int m_drafts = 0;
};

} // namespace

Result<SubmissionsFile> readSubmissions(const QByteArray &bytes, const QString &fileName)
{
    const QByteArray mark("\xEF\xBB\xBF");
    const QByteArray text = bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes;
    if (text.left(64).trimmed().startsWith('{')) {
        return readSubmissionJson(text, fileName);
    }
    auto table = NamedTable::read(bytes, fileName, submissionColumns());
    if (!table) {
        return table.error();
    }
    if (!table->has(u"team"_s) && !table->has(u"title"_s)) {
        return table->missing(QCoreApplication::translate("Files", "team or title"));
    }
    return SubmissionTable(*std::move(table)).read();
}

} // namespace jamwright
