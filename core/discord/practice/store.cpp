// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int linesBeforeCompaction = 4096;
constexpr int linesWorthCompaction = 256;

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray headerLine()
{
    return lineOf({{u"format"_s, u"jamwright-practice-guild"_s}, {u"version"_s, 1}});
}

} // namespace

PracticeStore::PracticeStore(const QString &file, const Clock &clock, bool keep)
    : m_file(file)
    , m_clock(clock)
    , m_keep(keep)
{
}

Result<std::unique_ptr<PracticeStore>> PracticeStore::open(const QString &file, const Clock &clock,
                                                           const PracticeState &fresh, bool keep)
{
    std::unique_ptr<PracticeStore> store(new PracticeStore(file, clock, keep));
    const QFile existing(file);
    Result<void> opened;
    if (!existing.exists() || existing.size() == 0) {
        store->m_state = fresh;
        opened = store->compact();
    } else {
        opened = store->load();
    }
    if (!opened) {
        return opened.error();
    }
    store->m_lastId = store->m_state.last;
    return store;
}

Result<void> PracticeStore::load()
{
    if (!m_file.open((m_keep ? QIODevice::ReadWrite : QIODevice::ReadOnly) | QIODevice::Unbuffered)) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be opened: %1.")
                .arg(m_file.errorString()),
            m_file.fileName());
    }
    const QByteArray content = m_file.readAll();
    m_size = content.lastIndexOf('\n') + 1;
    if (const Result<void> read = loadLines(content.left(m_size)); !read) {
        return read;
    }
    if (!m_keep) {
        return {};
    }
    if (m_lines > linesWorthCompaction) {
        return compact();
    }
    // What comes after the last whole line was being written when the program was killed, and was never answered.
    if (content.size() > m_size && !m_file.resize(m_size)) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be mended: %1.")
                .arg(m_file.errorString()),
            m_file.fileName());
    }
    m_file.seek(m_size);
    return {};
}

Result<void> PracticeStore::loadLines(const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n');
    bool good = lines.size() >= 2 && lines.constFirst() + '\n' == headerLine();
    for (qsizetype i = 1; good && i + 1 < lines.size(); ++i) {
        good = m_state.apply(QJsonDocument::fromJson(lines.at(i)).object());
        ++m_lines;
    }
    if (!good || m_state.id.isNull()) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "Line %1 of the file is nothing that a practice guild writes.")
                .arg(m_lines + 1),
            m_file.fileName(),
            QCoreApplication::translate("PracticeGuild", "Move the file away to start with a fresh practice guild."));
    }
    return {};
}

Result<void> PracticeStore::compact()
{
    if (!m_keep) {
        return {};
    }
    m_file.close();
    const QByteArray content = headerLine() + lineOf({{u"op"_s, u"state"_s}, {u"state"_s, m_state.toJson()}});
    QSaveFile whole(m_file.fileName());
    if (!whole.open(QIODevice::WriteOnly) || whole.write(content) != content.size() || !whole.commit()) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be written: %1.")
                .arg(whole.errorString()),
            m_file.fileName());
    }
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !m_file.seek(content.size())) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be opened: %1.")
                .arg(m_file.errorString()),
            m_file.fileName());
    }
    m_size = content.size();
    m_lines = 1;
    return {};
}

Snowflake PracticeStore::nextId()
{
    const Snowflake next(m_lastId.value() + 1);
    m_lastId = std::max(next, snowflakeAt(m_clock.now()));
    return m_lastId;
}

Result<void> PracticeStore::write(const QByteArray &line)
{
    if (m_file.isOpen() && m_file.write(line) == line.size()) {
        m_size += line.size();
        return {};
    }
    const QString reason = m_file.errorString();
    // Half a line must not be joined by the next one; where it cannot be taken back, nothing is written any more.
    if (m_file.isOpen() && !(m_file.resize(m_size) && m_file.seek(m_size))) {
        m_file.close();
    }
    return Error::storage(
        QCoreApplication::translate("PracticeGuild", "The practice guild's file cannot be written: %1.").arg(reason),
        m_file.fileName());
}

Result<void> PracticeStore::commit(const QJsonObject &change)
{
    QJsonObject line = change;
    line.insert(u"last"_s, m_lastId.toString());
    if (const Result<void> written = m_keep ? write(lineOf(line)) : Result<void>(); !written) {
        return written;
    }
    const bool applied = m_state.apply(line);
    Q_ASSERT(applied);
    Q_UNUSED(applied)
    if (++m_lines > linesBeforeCompaction) {
        return compact();
    }
    return {};
}

Result<void> PracticeStore::forget(Snowflake member)
{
    m_state.members.erase(member);
    const QString id = member.toString();
    for (auto &[channel, object] : m_state.channels) {
        object.overwrites.removeIf([member](const Overwrite &overwrite) { return overwrite.id == member; });
    }
    std::erase_if(m_state.messages, [&id](const auto &entry) { return entry.second.message.content.contains(id); });
    const auto tellsOfHer = [&](const AuditEntry &entry) {
        return entry.target == member || entry.user == member || entry.reason.contains(id);
    };
    std::erase_if(m_state.audit, tellsOfHer);
    return compact();
}

} // namespace jamwright
