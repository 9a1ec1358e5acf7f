// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where everybody may have an address. A provider with many countries' domains stands by its name and a dot.
bool isPublicProvider(QStringView domain)
{
    static constexpr std::array whole = {"gmail.com"_L1,
                                         "googlemail.com"_L1,
                                         "outlook.com"_L1,
                                         "hotmail.com"_L1,
                                         "live.com"_L1,
                                         "msn.com"_L1,
                                         "icloud.com"_L1,
                                         "me.com"_L1,
                                         "mac.com"_L1,
                                         "proton.me"_L1,
                                         "protonmail.com"_L1,
                                         "pm.me"_L1,
                                         "aol.com"_L1,
                                         "web.de"_L1,
                                         "t-online.de"_L1,
                                         "freenet.de"_L1,
                                         "mail.com"_L1,
                                         "mail.ru"_L1,
                                         "bk.ru"_L1,
                                         "list.ru"_L1,
                                         "inbox.ru"_L1,
                                         "yandex.ru"_L1,
                                         "ya.ru"_L1,
                                         "yandex.com"_L1,
                                         "rambler.ru"_L1,
                                         "qq.com"_L1,
                                         "163.com"_L1,
                                         "126.com"_L1,
                                         "yeah.net"_L1,
                                         "sina.com"_L1,
                                         "foxmail.com"_L1,
                                         "naver.com"_L1,
                                         "hanmail.net"_L1,
                                         "daum.net"_L1,
                                         "orange.fr"_L1,
                                         "wanadoo.fr"_L1,
                                         "free.fr"_L1,
                                         "laposte.net"_L1,
                                         "libero.it"_L1,
                                         "virgilio.it"_L1,
                                         "uol.com.br"_L1,
                                         "bol.com.br"_L1,
                                         "terra.com.br"_L1,
                                         "rediffmail.com"_L1,
                                         "fastmail.com"_L1,
                                         "fastmail.fm"_L1,
                                         "hey.com"_L1,
                                         "tutanota.com"_L1,
                                         "tuta.io"_L1,
                                         "tutamail.com"_L1,
                                         "posteo.de"_L1,
                                         "posteo.net"_L1,
                                         "mailbox.org"_L1,
                                         "zoho.com"_L1,
                                         "zohomail.com"_L1,
                                         "seznam.cz"_L1,
                                         "wp.pl"_L1,
                                         "o2.pl"_L1,
                                         "onet.pl"_L1,
                                         "interia.pl"_L1,
                                         "ukr.net"_L1,
                                         "abv.bg"_L1,
                                         "bluewin.ch"_L1,
                                         "comcast.net"_L1,
                                         "verizon.net"_L1,
                                         "att.net"_L1,
                                         "btinternet.com"_L1,
                                         "duck.com"_L1,
                                         "mozmail.com"_L1,
                                         "privaterelay.appleid.com"_L1,
                                         "users.noreply.github.com"_L1};
    static constexpr std::array countries = {"yahoo."_L1,   "ymail."_L1,   "rocketmail."_L1, "gmx."_L1,
                                             "hotmail."_L1, "outlook."_L1, "live."_L1};
    return std::find(whole.begin(), whole.end(), domain) != whole.end() ||
           std::any_of(countries.begin(), countries.end(),
                       [&](QLatin1String start) { return domain.startsWith(start); });
}

/// Blank where it says nothing of whom somebody works for.
QString organisationDomain(const QString &email)
{
    const QString domain = email.section(u'@', 1).trimmed().toCaseFolded();
    return isPublicProvider(domain) ? QString() : domain;
}

QString organisationKey(const QString &organisation)
{
    return organisation.simplified().toCaseFolded();
}

template <typename Key>
class SubmissionsBy
{
public:
    void add(const Key &key, SubmissionId submission)
    {
        std::vector<SubmissionId> &list = m_lists[key];
        if (list.empty() || list.back() != submission) {
            list.push_back(submission);
        }
    }
    void report(const Key &key, JudgeId judge, ConflictReason reason, std::vector<Conflict> &conflicts) const
    {
        if (const auto found = m_lists.find(key); found != m_lists.end()) {
            for (const SubmissionId submission : *found) {
                conflicts.push_back({judge, submission, reason});
            }
        }
    }

    /// Leaves out what more than half of a field has, which is its own: of a campus jam, say, the university's domain.
    void dropCommon(size_t submissions)
    {
        constexpr size_t smallestField = 6; // of fewer, half is soon reached by chance
        for (auto list = m_lists.begin(); submissions >= smallestField && list != m_lists.end();) {
            const std::set<SubmissionId> having(list->begin(), list->end());
            list = having.size() * 2 > submissions ? m_lists.erase(list) : std::next(list);
        }
    }

private:
    QHash<Key, std::vector<SubmissionId>> m_lists;
};

} // namespace

std::vector<Conflict> derivedConflicts(const std::vector<Judge> &judges, const std::vector<Entrant> &entrants)
{
    SubmissionsBy<PersonId> people;
    SubmissionsBy<quint64> discordIds;
    SubmissionsBy<QString> addresses;
    SubmissionsBy<QString> organisations;
    SubmissionsBy<QString> domains;
    std::set<SubmissionId> field;
    for (const Entrant &entrant : entrants) {
        people.add(entrant.person, entrant.submission);
        discordIds.add(entrant.discordId ? entrant.discordId->value() : 0, entrant.submission);
        addresses.add(entrant.email.toCaseFolded(), entrant.submission);
        organisations.add(organisationKey(entrant.organisation), entrant.submission);
        domains.add(organisationDomain(entrant.email), entrant.submission);
        field.insert(entrant.submission);
    }
    domains.dropCommon(field.size());
    std::vector<Conflict> conflicts;
    for (const Judge &judge : judges) {
        const auto report = [&](const auto &submissions, const auto &key, ConflictReason reason, bool isSaid) {
            if (isSaid) {
                submissions.report(key, judge.id, reason, conflicts);
            }
        };
        const QString organisation = organisationKey(judge.organisation);
        const QString domain = organisationDomain(judge.email);
        const bool rates = judge.person.isStored();
        report(people, judge.person, ConflictReason::Member, rates);
        report(discordIds, judge.discordId ? judge.discordId->value() : 0, ConflictReason::Member,
               judge.discordId.has_value());
        report(addresses, judge.email.toCaseFolded(), ConflictReason::Member, !judge.email.isEmpty());
        report(organisations, organisation, ConflictReason::Organisation, !rates && !organisation.isEmpty());
        report(domains, domain, ConflictReason::EmailDomain, !rates && !domain.isEmpty());
    }
    std::sort(conflicts.begin(), conflicts.end());
    conflicts.erase(std::unique(conflicts.begin(), conflicts.end()), conflicts.end());
    return conflicts;
}

} // namespace jamwright
