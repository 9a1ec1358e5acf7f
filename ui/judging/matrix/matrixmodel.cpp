// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/matrix/matrixmodel.h"

#include "ui/judging/judges/conflictsbox.h"
#include "ui/widgets/appearance.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// Signs that the common fonts have; each is told by its shape, and by its colour besides.
constexpr char16_t doneSign = u'\u2713';
constexpr char16_t openSign = u'\u25CB';
constexpr char16_t pinnedSign = u'+';
constexpr char16_t forbiddenSign = u'\u2212';

QString number(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString fraction(int some, int all)
{
    return MatrixModel::tr("%1/%2", "marks given of all").arg(QLocale().toString(some), QLocale().toString(all));
}

QString signOf(const ReviewCell &cell)
{
    switch (cell.state) {
    case ReviewState::Open:
        return QString(openSign);
    case ReviewState::Begun:
        return fraction(cell.marked, cell.asked);
    case ReviewState::Done:
        return cell.value ? (cell.outlier ? number(*cell.value) + u" !"_s : number(*cell.value)) : QString(doneSign);
    case ReviewState::Recused:
        return MatrixModel::tr("R", "recused, in one letter");
    case ReviewState::CouldNotRun:
        return MatrixModel::tr("X", "could not run, in one letter");
    case ReviewState::None:
        break;
    }
    return cell.conflict ? MatrixModel::tr("C", "conflict, in one letter") : QString();
}

State colourOf(const ReviewCell &cell)
{
    switch (cell.state) {
    case ReviewState::Done:
        return cell.outlier ? State::Warning : State::Good;
    case ReviewState::Begun:
        return State::Warning;
    case ReviewState::CouldNotRun:
        return State::Error;
    default:
        return State::Note;
    }
}

QString stateSentence(const ReviewCell &cell)
{
    switch (cell.state) {
    case ReviewState::None:
        return MatrixModel::tr("Not asked for.");
    case ReviewState::Open:
        return MatrixModel::tr("Open.");
    case ReviewState::Begun:
        return MatrixModel::tr("Begun: %1 of %2 criteria are marked.")
            .arg(QLocale().toString(cell.marked), QLocale().toString(cell.asked));
    case ReviewState::Done:
        return cell.assigned ? MatrixModel::tr("Done.") : MatrixModel::tr("Done, though nobody asked for it.");
    case ReviewState::Recused:
        return MatrixModel::tr("She recused herself.");
    case ReviewState::CouldNotRun:
        return MatrixModel::tr("It did not run for her.");
    }
    Q_UNREACHABLE();
}

/// The sign of a cell with that of its rule behind it.
QString withRule(const QString &sign, std::optional<ReviewRuleKind> rule)
{
    if (!rule) {
        return sign;
    }
    const QString mark(*rule == ReviewRuleKind::Pinned ? pinnedSign : forbiddenSign);
    return sign.isEmpty() ? mark : sign + u' ' + mark;
}

QString ruleSentence(ReviewRuleKind rule, bool assigned)
{
    if (rule == ReviewRuleKind::Pinned) {
        return assigned ? MatrixModel::tr("She must judge it.")
                        : MatrixModel::tr("She must judge it: the next assignment has it.");
    }
    return assigned ? MatrixModel::tr("She must not judge it: the next assignment takes it from her, unless she has "
                                      "begun.")
                    : MatrixModel::tr("She must not judge it.");
}

/// What her marks come to, and what of it is compared with the others.
QStringList valueSentences(const ReviewCell &cell, std::optional<double> severity)
{
    QStringList sentences{MatrixModel::tr("Her marks come to %1.").arg(number(*cell.value))};
    constexpr double shown = 0.005; // as much as two decimals tell
    if (severity && std::abs(*severity) >= shown) {
        sentences << (*severity < 0 ? MatrixModel::tr("She marks %1 lower than the others do, so %2 is compared.")
                                    : MatrixModel::tr("She marks %1 higher than the others do, so %2 is compared."))
                         .arg(number(std::abs(*severity)), number(*cell.value - *severity));
    }
    return sentences;
}

QString cellSentence(const ReviewCell &cell, std::optional<ReviewRuleKind> rule, std::optional<double> severity)
{
    QStringList sentences{stateSentence(cell)};
    if (rule) {
        sentences << ruleSentence(*rule, cell.assigned);
    }
    if (cell.conflict) {
        sentences << MatrixModel::tr("Conflict: %1.").arg(conflictWords(*cell.conflict));
    }
    if (cell.value) {
        sentences << valueSentences(cell, severity);
    }
    if (cell.outlier) {
        sentences << (*cell.surprise > 0
                          ? MatrixModel::tr("That is far above the other ballots (%1 standard deviations).")
                          : MatrixModel::tr("That is far below the other ballots (%1 standard deviations)."))
                         .arg(QLocale().toString(std::abs(*cell.surprise), 'f', 1));
    }
    return sentences.join(u' ');
}

bool samePeople(const JudgingMatrix &a, const JudgingMatrix &b)
{
    return a.closed == b.closed && !a.judges.empty() && !a.submissions.empty() &&
           std::equal(a.judges.begin(), a.judges.end(), b.judges.begin(), b.judges.end(),
                      [](const MatrixJudge &x, const MatrixJudge &y) { return x.judge == y.judge; }) &&
           std::equal(
               a.submissions.begin(), a.submissions.end(), b.submissions.begin(), b.submissions.end(),
               [](const MatrixSubmission &x, const MatrixSubmission &y) { return x.submission == y.submission; });
}

// Headers neither wrap nor elide by themselves.
constexpr int longestTitle = 34;
constexpr int longestName = 13;

QString shortened(const QString &text, int most)
{
    return text.size() <= most ? text : text.first(most - 1).trimmed() + u'\u2026';
}

/// A name broken at the blank that is nearest to its middle.
QString inTwoLines(const QString &name)
{
    qsizetype best = -1;
    for (qsizetype i = name.indexOf(u' '); i >= 0; i = name.indexOf(u' ', i + 1)) {
        best = best < 0 || std::abs(2 * i - name.size()) < std::abs(2 * best - name.size()) ? i : best;
    }
    return best < 0 ? shortened(name, longestName)
                    : shortened(name.first(best), longestName) + u'\n' + shortened(name.sliced(best + 1), longestName);
}

} // namespace

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MatrixModel::setMatrix(const JudgingMatrix &matrix, const std::vector<ReviewRule> &rules)
{
    const bool same = samePeople(m_matrix, matrix);
    if (!same) {
        beginResetModel();
    }
    m_matrix = matrix;
    m_rules.clear();
    for (const ReviewRule &rule : rules) {
        m_rules[{rule.judge, rule.submission}] = rule.kind;
    }
    if (!same) {
        sortOut(m_rows, m_columns);
        endResetModel();
        return;
    }
    // The order stays until it is chosen again: rows that jump while somebody reads help nobody.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void MatrixModel::setOrder(MatrixOrder order)
{
    beginResetModel();
    m_order = order;
    sortOut(m_rows, m_columns);
    endResetModel();
}

void MatrixModel::sortOut(std::vector<size_t> &rows, std::vector<size_t> &columns) const
{
    rows.resize(m_matrix.submissions.size());
    columns.resize(m_matrix.judges.size());
    std::iota(rows.begin(), rows.end(), size_t(0));
    std::iota(columns.begin(), columns.end(), size_t(0));
    const auto &submissions = m_matrix.submissions;
    const auto &judges = m_matrix.judges;
    const auto sortRows = [&rows](auto before) { std::stable_sort(rows.begin(), rows.end(), before); };
    const auto sortColumns = [&columns](auto before) { std::stable_sort(columns.begin(), columns.end(), before); };
    switch (m_order) {
    case MatrixOrder::AsSetUp:
        break;
    case MatrixOrder::MostLeft:
        sortRows([&](size_t a, size_t b) { return submissions[a].left() > submissions[b].left(); });
        sortColumns([&](size_t a, size_t b) { return judges[a].left() > judges[b].left(); });
        break;
    case MatrixOrder::Title:
        sortRows([&](size_t a, size_t b) { return submissions[a].title.localeAwareCompare(submissions[b].title) < 0; });
        sortColumns([&](size_t a, size_t b) { return judges[a].name.localeAwareCompare(judges[b].name) < 0; });
        break;
    case MatrixOrder::Disagreement:
        sortRows([&](size_t a, size_t b) {
            return submissions[a].spread.value_or(-1) > submissions[b].spread.value_or(-1);
        });
        break;
    }
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstJudgeColumn + int(m_columns.size());
}

QString MatrixModel::text(const QModelIndex &index) const
{
    const MatrixSubmission &row = submission(index.row());
    switch (index.column()) {
    case NoteColumn:
        return row.disqualified ? tr("disqualified") : row.late ? tr("late") : QString();
    case DoneColumn:
        return fraction(row.done, row.assigned);
    case MeanColumn:
        return row.mean ? number(*row.mean) : QString();
    case SpreadColumn:
        return !row.spread ? QString() : row.disputed ? number(*row.spread) + u" !"_s : number(*row.spread);
    default:
        return withRule(signOf(cell(index)), ruleAt(index));
    }
}

std::optional<Assignment> MatrixModel::pairAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid) ||
        index.column() < FirstJudgeColumn) {
        return std::nullopt;
    }
    return Assignment{judge(index.column()).judge, submission(index.row()).submission};
}

std::optional<ReviewRuleKind> MatrixModel::ruleAt(const QModelIndex &index) const
{
    const auto pair = pairAt(index);
    const auto rule = pair && !isClosed() ? m_rules.find(*pair) : m_rules.end();
    return rule == m_rules.end() ? std::nullopt : std::optional(rule->second);
}

QVariant MatrixModel::pill(const QModelIndex &index) const
{
    const MatrixSubmission &row = submission(index.row());
    switch (index.column()) {
    case NoteColumn:
        return row.disqualified ? QVariant(int(State::Error)) : row.late ? QVariant(int(State::Warning)) : QVariant();
    case SpreadColumn:
        return row.disputed ? QVariant(int(State::Warning)) : QVariant();
    case DoneColumn:
    case MeanColumn:
        return {};
    default:
        return cell(index).state == ReviewState::None ? QVariant() : QVariant(int(colourOf(cell(index))));
    }
}

QString MatrixModel::sentence(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const MatrixSubmission &row = submission(index.row());
    if (index.column() >= FirstJudgeColumn) {
        return tr("%1, %2: %3", "a submission, a judge, what is to be said")
            .arg(row.title, judge(index.column()).name,
                 cellSentence(cell(index), ruleAt(index), judge(index.column()).severity));
    }
    QStringList sentences{tr("%1: %2 of %3 reviews are done.")
                              .arg(row.title, QLocale().toString(row.done), QLocale().toString(row.assigned))};
    if (row.disqualified) {
        sentences << tr("It is disqualified.");
    }
    if (row.late) {
        sentences << tr("It was handed in late.");
    }
    if (row.disputed) {
        sentences << tr("The judges disagree about it more than about others.");
    }
    return sentences.join(u' ');
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index);
    case PillRole:
        return pill(index);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int count = orientation == Qt::Vertical ? rowCount() : columnCount();
    if (section < 0 || section >= count || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        const QString title = submission(section).title;
        return role == Qt::ToolTipRole ? title : shortened(title, longestTitle);
    }
    const QStringList titles = {tr("Note"), tr("Done"), tr("Mean"), tr("Spread")};
    if (section < FirstJudgeColumn) {
        return titles.at(section);
    }
    const MatrixJudge &one = judge(section);
    if (role == Qt::ToolTipRole) {
        const QString name = one.shadow ? tr("%1 (shadow)").arg(one.name) : one.name;
        return tr("%1: %2 of %3 reviews are done.")
            .arg(name, QLocale().toString(one.done), QLocale().toString(one.assigned));
    }
    return one.shadow ? shortened(one.name, longestName) + u'\n' + tr("(shadow)") : inTwoLines(one.name);
}

QList<MatrixSign> matrixSigns(bool closed)
{
    QList<MatrixSign> signs = {
        {closed ? number(7.5) : QString(doneSign),
         closed ? MatrixModel::tr("done, with its mean") : MatrixModel::tr("done"), int(State::Good)},
        {fraction(2, 5), MatrixModel::tr("begun"), int(State::Warning)},
        {QString(openSign), MatrixModel::tr("open"), int(State::Note)},
        {MatrixModel::tr("R", "recused, in one letter"), MatrixModel::tr("recused"), int(State::Note)},
        {MatrixModel::tr("X", "could not run, in one letter"), MatrixModel::tr("could not run"), int(State::Error)},
        {MatrixModel::tr("C", "conflict, in one letter"), MatrixModel::tr("conflict"), -1}};
    if (closed) {
        signs.insert(1, {u"!"_s, MatrixModel::tr("far from the other ballots, her severity taken off; or disputed"),
                         int(State::Warning)});
    } else {
        signs << MatrixSign{QString(pinnedSign), ruleWords(ReviewRuleKind::Pinned), -1}
              << MatrixSign{QString(forbiddenSign), ruleWords(ReviewRuleKind::Forbidden), -1};
    }
    return signs;
}

} // namespace jamwright
