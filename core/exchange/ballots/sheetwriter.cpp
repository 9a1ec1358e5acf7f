// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/ballotfiles.h"
#include "exchange/ballots/ballotframe.h"
#include "exchange/ballots/ballotsheet.h"
#include "exchange/values/numbertext.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <vector>
#include <xlsxwriter.h>

// The one file that knows libxlsxwriter.

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SheetWriterTexts {
    Q_DECLARE_TR_FUNCTIONS(BallotFiles)
};

constexpr qsizetype mostCellText = 32'000; ///< a cell holds 32,767
constexpr qsizetype mostShownText = 2'000; ///< of a description, which is only there to be read
constexpr qsizetype mostListText = 250;    ///< a list of allowed values holds 255
constexpr double mostListedMarks = 60;

QStringList stateWords(const Criterion &criterion)
{
    QStringList words{nameOf(MarkState::Recused), nameOf(MarkState::CouldNotRun)};
    if (criterion.naAllowed) {
        words.prepend(u"N/A"_s);
    }
    return words;
}

/// Every mark of a scale; none where they are too many to choose from.
QStringList marksOf(const Criterion &criterion)
{
    const double steps = std::floor((criterion.highest - criterion.lowest) / criterion.step + 1e-9);
    QStringList marks;
    for (int i = 0; steps < mostListedMarks && i <= int(steps); ++i) {
        marks << numberText(criterion.lowest + i * criterion.step);
    }
    return marks;
}

QString scaleAdvice(const Criterion &criterion)
{
    QStringList lines;
    lines << SheetWriterTexts::tr("%1 to %2, step %3", "a scale")
                 .arg(numberText(criterion.lowest), numberText(criterion.highest), numberText(criterion.step));
    for (const auto &[mark, label] : criterion.labels) {
        lines << numberText(mark) + u" = "_s + label;
    }
    if (!criterion.required) {
        lines << SheetWriterTexts::tr("may be left out");
    }
    if (!criterion.description.isEmpty()) {
        lines << criterion.description;
    }
    return lines.join(u'\n').left(mostShownText);
}

QString linksOf(const Submission &submission)
{
    QStringList links{submission.repository, submission.video};
    links << submission.files;
    links.removeAll(QString());
    return links.join(u'\n');
}

class SheetWriter
{
public:
    SheetWriter(const QString &path, const BallotFile &file)
        : m_file(file)
        , m_book(workbook_new(QFile::encodeName(path).constData()))
        , m_sheet(workbook_add_worksheet(m_book, nullptr))
    {
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_wrapped = workbook_add_format(m_book);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_text_wrap(m_head);
        format_set_bg_color(m_head, 0xDDE6E3);
        format_set_border(m_head, LXW_BORDER_THIN);
        m_open = workbook_add_format(m_book);
        format_set_unlocked(m_open);
        format_set_text_wrap(m_open);
        format_set_align(m_open, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(m_open, LXW_BORDER_THIN);
        format_set_bg_color(m_open, 0xFFFCE8);
    }

    Result<void> write()
    {
        writeFrame();
        writeAdvice();
        writeHeader();
        for (size_t i = 0; i < m_file.submissions.size(); ++i) {
            writeRow(ballotsheet::headerRow + 1 + int(i), m_file.submissions[i]);
        }
        for (qsizetype i = 0; i < m_file.rubric.criteria.size(); ++i) {
            allow(ballotsheet::firstCriterionColumn + int(i), m_file.rubric.criteria[i]);
        }
        shape();
        if (workbook_close(m_book) != LXW_NO_ERROR) {
            return Error::storage(SheetWriterTexts::tr("The spreadsheet could not be made."), {},
                                  SheetWriterTexts::tr("Is there room in the folder for temporary files?"));
        }
        return {};
    }

private:
    [[nodiscard]] int commentColumn() const
    {
        return ballotsheet::firstCriterionColumn + int(m_file.rubric.criteria.size());
    }

    void text(int row, int column, const QString &value, lxw_format *format = nullptr)
    {
        worksheet_write_string(m_sheet, lxw_row_t(row), lxw_col_t(column), value.toUtf8().constData(), format);
    }

    void writeFrame()
    {
        using namespace ballotsheet;
        text(frameRow, 0, QString::fromUtf16(mark));
        text(frameRow, 1, QString::fromUtf16(version));
        text(frameRow, digestColumn, m_file.digest);
        // Base64, so that no spreadsheet changes a blank or a line end of it.
        const QString packed =
            QString::fromLatin1(QJsonDocument(frameJson(m_file)).toJson(QJsonDocument::Compact).toBase64());
        int column = firstFrameColumn;
        for (qsizetype start = 0; start < packed.size(); start += mostCellText) {
            text(frameRow, column++, packed.mid(start, mostCellText));
        }
    }

    void writeAdvice()
    {
        const QString round =
            m_file.roundName.isEmpty() ? SheetWriterTexts::tr("Round %1").arg(m_file.round) : m_file.roundName;
        text(ballotsheet::titleRow, ballotsheet::submissionColumn,
             SheetWriterTexts::tr("Ballot of %1: %2, %3", "a judge, an event, a round")
                 .arg(m_file.judgeName, m_file.event.name, round),
             m_bold);
        text(
            ballotsheet::adviceRow, ballotsheet::submissionColumn,
            SheetWriterTexts::tr("Write your marks and comments into the yellow cells, save the file and send it back. "
                                 "N/A: does not apply. RECUSED: you may not judge it. COULD_NOT_RUN: you could not try "
                                 "it. Leave a cell blank while you have no mark for it."));
    }

    void writeHeader()
    {
        using namespace ballotsheet;
        text(headerRow, idColumn, QString::fromUtf16(header), m_head);
        text(headerRow, historyColumn, {}, m_head);
        text(headerRow, submissionColumn, SheetWriterTexts::tr("Submission"), m_head);
        text(headerRow, teamColumn, SheetWriterTexts::tr("Team"), m_head);
        text(headerRow, trackColumn, SheetWriterTexts::tr("Track"), m_head);
        text(headerRow, linksColumn, SheetWriterTexts::tr("Links"), m_head);
        text(headerRow, descriptionColumn, SheetWriterTexts::tr("Description"), m_head);
        for (qsizetype i = 0; i < m_file.rubric.criteria.size(); ++i) {
            const Criterion &criterion = m_file.rubric.criteria[i];
            text(headerRow, firstCriterionColumn + int(i), criterion.name, m_head);
            text(scaleRow, firstCriterionColumn + int(i), scaleAdvice(criterion), m_wrapped);
        }
        text(headerRow, commentColumn(), SheetWriterTexts::tr("Comment for the team"), m_head);
        text(headerRow, commentColumn() + 1, SheetWriterTexts::tr("Private note for the organisers"), m_head);
    }

    void writeRow(int row, const Submission &submission)
    {
        using namespace ballotsheet;
        const Ballot ballot = m_file.ballotOf(submission.id);
        text(row, idColumn, QString::number(submission.id.value));
        text(row, historyColumn, historyOf(ballot).join(u' '));
        text(row, submissionColumn, submission.shownTitle(), m_wrapped);
        text(row, teamColumn, submission.teamName, m_wrapped);
        text(row, trackColumn, submission.track, m_wrapped);
        text(row, linksColumn, linksOf(submission).left(mostShownText), m_wrapped);
        text(row, descriptionColumn, submission.description.left(mostShownText), m_wrapped);
        for (qsizetype i = 0; i < m_file.rubric.criteria.size(); ++i) {
            writeMark(row, firstCriterionColumn + int(i), ballot, m_file.rubric.criteria[i],
                      m_file.rubric.criteria[i].appliesTo(submission.track));
        }
        writeWords(row, commentColumn(), ballot.comment);
        writeWords(row, commentColumn() + 1, ballot.privateNote);
    }

    void writeMark(int row, int column, const Ballot &ballot, const Criterion &criterion, bool applies)
    {
        const auto mark = ballot.marks.find(criterion.id);
        if (mark == ballot.marks.end()) {
            worksheet_write_blank(m_sheet, lxw_row_t(row), lxw_col_t(column), applies ? m_open : m_wrapped);
        } else if (mark->second.state == MarkState::Scored) {
            worksheet_write_number(m_sheet, lxw_row_t(row), lxw_col_t(column), mark->second.value, m_open);
        } else {
            text(row, column, ballotMarkText(mark->second), m_open);
        }
    }

    void writeWords(int row, int column, const QString &words)
    {
        if (words.isEmpty()) {
            worksheet_write_blank(m_sheet, lxw_row_t(row), lxw_col_t(column), m_open);
        } else {
            text(row, column, words, m_open);
        }
    }

    /// A list to choose from where it is short enough; words that are written otherwise are only warned of.
    void allow(int column, const Criterion &criterion)
    {
        if (m_file.submissions.empty()) {
            return;
        }
        std::vector<QByteArray> kept;
        qsizetype length = 0;
        const QStringList marks = marksOf(criterion) + stateWords(criterion);
        for (const QString &mark : marks) {
            kept.push_back(mark.toUtf8());
            length += mark.size() + 1;
        }
        if (length > mostListText) {
            return;
        }
        std::vector<char *> list; // which the library does not write to
        list.reserve(kept.size() + 1);
        for (QByteArray &mark : kept) {
            list.push_back(mark.data());
        }
        list.push_back(nullptr);
        QByteArray message = SheetWriterTexts::tr("The scale has no such mark.").toUtf8();
        lxw_data_validation rule = {};
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.dropdown = LXW_VALIDATION_ON;
        rule.show_input = LXW_VALIDATION_ON;
        rule.show_error = LXW_VALIDATION_ON;
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        rule.error_message = message.data();
        const auto first = lxw_row_t(ballotsheet::headerRow + 1);
        const auto last = lxw_row_t(ballotsheet::headerRow + int(m_file.submissions.size()));
        worksheet_data_validation_range(m_sheet, first, lxw_col_t(column), last, lxw_col_t(column), &rule);
    }

    void shape()
    {
        using namespace ballotsheet;
        lxw_row_col_options hidden = {};
        hidden.hidden = LXW_TRUE;
        worksheet_set_row_opt(m_sheet, lxw_row_t(frameRow), LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
        worksheet_set_column_opt(m_sheet, lxw_col_t(idColumn), lxw_col_t(historyColumn), LXW_DEF_COL_WIDTH, nullptr,
                                 &hidden);
        const auto width = [this](int first, int last, double characters) {
            worksheet_set_column(m_sheet, lxw_col_t(first), lxw_col_t(last), characters, nullptr);
        };
        width(submissionColumn, submissionColumn, 28);
        width(teamColumn, trackColumn, 16);
        width(linksColumn, linksColumn, 32);
        width(descriptionColumn, descriptionColumn, 44);
        width(firstCriterionColumn, commentColumn() - 1, 18);
        width(commentColumn(), commentColumn() + 1, 40);
        worksheet_freeze_panes(m_sheet, lxw_row_t(headerRow + 1), lxw_col_t(submissionColumn + 1));
        lxw_protection allowed = {};
        allowed.format_columns = LXW_TRUE;
        allowed.format_rows = LXW_TRUE;
        worksheet_protect(m_sheet, nullptr, &allowed);
    }

    const BallotFile &m_file;
    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_format *m_bold = nullptr;
    lxw_format *m_wrapped = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_open = nullptr;
};

} // namespace

Result<QByteArray> writeBallotSheet(const BallotFile &file)
{
    for (const Ballot &ballot : file.ballots) {
        if (std::max(ballot.comment.size(), ballot.privateNote.size()) > mostCellText) {
            const Submission *submission = file.find(ballot.submission);
            return Error::input(SheetWriterTexts::tr("The words of the ballot are too long for a spreadsheet."),
                                submission == nullptr ? QString() : submission->shownTitle(),
                                SheetWriterTexts::tr("Export the judge's ballots as jamballot."));
        }
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ballot.xlsx"_s);
    if (auto written = SheetWriter(path, file).write(); !written) {
        return written.error();
    }
    QFile made(path);
    if (!made.open(QIODevice::ReadOnly)) {
        return Error::storage(SheetWriterTexts::tr("The spreadsheet could not be made."), path, made.errorString());
    }
    return made.readAll();
}

} // namespace jamwright
