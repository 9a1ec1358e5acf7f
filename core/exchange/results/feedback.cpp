// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/feedback.h"

#include "exchange/results/markup.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FeedbackTexts {
    Q_DECLARE_TR_FUNCTIONS(Feedback)
};

QString meanText(const std::optional<double> &mean)
{
    return mean ? QString::number(*mean, 'f', 2) : QString();
}

QString scaleText(const FeedbackCriterion &criterion)
{
    return FeedbackTexts::tr("%1 to %2", "marks").arg(criterion.lowest).arg(criterion.highest);
}

QStringList criterionCells(const FeedbackCriterion &criterion)
{
    return {criterion.name, meanText(criterion.mean), meanText(criterion.fieldMean), QString::number(criterion.marks),
            scaleText(criterion)};
}

QStringList criterionHeads()
{
    return {FeedbackTexts::tr("Criterion"), FeedbackTexts::tr("You"), FeedbackTexts::tr("All submissions"),
            FeedbackTexts::tr("Marks"), FeedbackTexts::tr("Scale")};
}

QString sheetTitle(const FeedbackSheet &sheet)
{
    return FeedbackTexts::tr("Feedback for %1").arg(sheet.title);
}

QString sheetSubtitle(const FeedbackSheet &sheet)
{
    return FeedbackTexts::tr("%1, %2", "team, event").arg(sheet.team, sheet.event);
}

QString provisionalNote()
{
    return FeedbackTexts::tr("Provisional: judging is not over, and these marks may change.");
}

QString roundTable(const FeedbackRound &round)
{
    QString html = u"<table>\n"_s + htmlTag(u"caption"_s, round.name) + "\n<thead><tr>"_L1;
    const QStringList heads = criterionHeads();
    for (const QString &head : heads) {
        html += u"<th scope=\"col\">%1</th>"_s.arg(head.toHtmlEscaped());
    }
    html += "</tr></thead>\n<tbody>\n"_L1;
    for (const FeedbackCriterion &criterion : round.criteria) {
        html += "<tr>"_L1;
        const QStringList cells = criterionCells(criterion);
        for (const QString &cell : cells) {
            html += htmlTag(u"td"_s, cell);
        }
        html += "</tr>\n"_L1;
    }
    return html + "</tbody>\n</table>\n"_L1;
}

} // namespace

QByteArray feedbackHtml(const FeedbackSheet &sheet)
{
    QString html = htmlHead(sheetTitle(sheet)) + htmlTag(u"h1"_s, sheetTitle(sheet)) + u'\n' +
                   htmlTag(u"p"_s, sheetSubtitle(sheet)) + u'\n';
    html += sheet.provisional ? htmlTag(u"p"_s, provisionalNote()) + u'\n' : QString();
    for (const FeedbackRound &round : sheet.rounds) {
        html += roundTable(round);
    }
    html += sheet.remarks.empty() ? QString() : htmlTag(u"h2"_s, FeedbackTexts::tr("Comments")) + u'\n';
    for (const FeedbackRemark &remark : sheet.remarks) {
        html += htmlTag(u"h3"_s, remark.judge) + u'\n' + htmlTag(u"blockquote"_s, remark.text) + u'\n';
    }
    return (html + "</body>\n</html>\n"_L1).toUtf8();
}

QByteArray feedbackMarkdown(const FeedbackSheet &sheet)
{
    QString text = u"# %1\n\n%2\n\n"_s.arg(markdownText(sheetTitle(sheet)), markdownText(sheetSubtitle(sheet)));
    text += sheet.provisional ? markdownText(provisionalNote()) + "\n\n"_L1 : QString();
    for (const FeedbackRound &round : sheet.rounds) {
        text += u"## %1\n\n"_s.arg(markdownText(round.name));
        for (const FeedbackCriterion &criterion : round.criteria) {
            const QString line =
                criterion.mean ? FeedbackTexts::tr("%1; all submissions %2; %3", "mark, mean, scale")
                                     .arg(meanText(criterion.mean), meanText(criterion.fieldMean), scaleText(criterion))
                               : FeedbackTexts::tr("no mark");
            text += u"- %1: %2\n"_s.arg(markdownText(criterion.name), line);
        }
        text += u'\n';
    }
    text += sheet.remarks.empty() ? QString() : u"## %1\n\n"_s.arg(FeedbackTexts::tr("Comments"));
    for (const FeedbackRemark &remark : sheet.remarks) {
        text += u"### %1\n\n%2\n\n"_s.arg(markdownText(remark.judge), markdownQuote(remark.text));
    }
    return text.trimmed().toUtf8() + '\n';
}

} // namespace jamwright
