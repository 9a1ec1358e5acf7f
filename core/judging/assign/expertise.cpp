// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/problem.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace jamwright {

namespace {

using WordSet = QSet<QString>;

/// Without case and accents. Signs that make a name of their own stay: "c++", "c#".
QStringList foldedWords(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KD);
    QStringList words;
    QString word;
    for (const QChar c : plain) {
        if (c.isMark()) {
            continue;
        }
        if (c.isLetterOrNumber() || c == u'+' || c == u'#') {
            word += c;
        } else if (!word.isEmpty()) {
            words << word.toCaseFolded();
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words << word.toCaseFolded();
    }
    return words;
}

/// Which of the submissions hold all words of an entry.
std::vector<char> holders(const QStringList &entry, const std::vector<WordSet> &submissions)
{
    std::vector<char> found;
    found.reserve(submissions.size());
    for (const WordSet &words : submissions) {
        const bool all =
            std::all_of(entry.begin(), entry.end(), [&](const QString &word) { return words.contains(word); });
        found.push_back(all && !entry.isEmpty() ? 1 : 0);
    }
    return found;
}

} // namespace

PairTable misfitsOf(const std::vector<Judge> &judges, const std::vector<Submission> &submissions)
{
    PairTable misfits(judges.size(), std::vector<char>(submissions.size(), AssignmentProblem::worstMisfit));
    std::vector<WordSet> words;
    words.reserve(submissions.size());
    for (const Submission &submission : submissions) {
        const QStringList own = foldedWords(submission.track + u' ' + submission.title + u' ' + submission.description);
        words.emplace_back(own.begin(), own.end());
    }
    QHash<QStringList, std::vector<char>> known; // judges name the same things
    for (size_t j = 0; j < judges.size(); ++j) {
        QSet<QStringList> entries;
        for (const QString &text : judges[j].expertise) {
            const QStringList entry = foldedWords(text);
            if (entries.contains(entry)) {
                continue;
            }
            entries.insert(entry);
            auto found = known.find(entry);
            if (found == known.end()) {
                found = known.insert(entry, holders(entry, words));
            }
            for (size_t s = 0; s < submissions.size(); ++s) {
                misfits[j][s] = char(std::max(0, misfits[j][s] - found->at(s)));
            }
        }
    }
    return misfits;
}

} // namespace jamwright
