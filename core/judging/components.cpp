// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/components.h"

#include <QCoreApplication>

#include <numeric>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

DisjointSets::DisjointSets(int size)
    : m_parent(size_t(size))
{
    std::iota(m_parent.begin(), m_parent.end(), 0);
}

int DisjointSets::find(int item)
{
    while (m_parent[size_t(item)] != item) {
        int &parent = m_parent[size_t(item)];
        parent = m_parent[size_t(parent)]; // halves the path for the next caller
        item = parent;
    }
    return item;
}

bool DisjointSets::unite(int a, int b)
{
    const int rootA = find(a);
    const int rootB = find(b);
    if (rootA == rootB) {
        return false;
    }
    m_parent[size_t(rootB)] = rootA;
    return true;
}

ReviewComponents reviewComponents(const std::vector<Assignment> &reviews)
{
    ReviewComponents result;
    int nodes = 0;
    for (const Assignment &review : reviews) {
        nodes += result.bySubmission.emplace(review.submission, nodes).second ? 1 : 0;
        nodes += result.byJudge.emplace(review.judge, nodes).second ? 1 : 0;
    }
    DisjointSets sets(nodes);
    for (const Assignment &review : reviews) {
        sets.unite(result.bySubmission.at(review.submission), result.byJudge.at(review.judge));
    }
    std::map<int, int> numberOfRoot;
    for (auto &[submission, node] : result.bySubmission) {
        node = numberOfRoot.emplace(sets.find(node), int(numberOfRoot.size())).first->second;
    }
    for (auto &[judge, node] : result.byJudge) {
        node = numberOfRoot.at(sets.find(node)); // every judge here has a submission
    }
    result.count = int(numberOfRoot.size());
    return result;
}

Finding notConnected(int components, const QString &remedy)
{
    return {Severity::Warning,
            u"judging.not-connected"_s,
            QCoreApplication::translate("Judging",
                                        "The panels fall into %1 parts that no judge links: places across them are not "
                                        "comparable, a severe panel looks like weak submissions.")
                .arg(components),
            {},
            remedy};
}

} // namespace jamwright
