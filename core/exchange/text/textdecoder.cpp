// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/textdecoder.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <memory>
#include <optional>
#include <unicode/ucsdet.h>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar replacement = QChar::ReplacementCharacter;

struct Raw {
    QString text;
    QString encoding;
    bool damaged = false;
};

std::optional<Raw> decodeAs(const QByteArray &bytes, const QString &encoding)
{
    // Stateless, because only then a sequence that is cut at the end of the file counts as an error.
    QStringDecoder decoder(encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    Raw raw;
    raw.encoding = encoding;
    raw.text = decoder(bytes);
    raw.damaged = decoder.hasError();
    if (raw.text.startsWith(QChar::ByteOrderMark)) {
        raw.text.remove(0, 1);
    }
    // Qt's UTF-16 decoder replaces a lone last byte without calling it an error.
    raw.damaged = raw.damaged || (encoding.startsWith("UTF-16"_L1) && bytes.size() % 2 != 0);
    return raw;
}

/// UTF-16 without a byte order mark: Western text has a NUL in nearly every other byte, always the same one.
QString utf16ByNuls(const QByteArray &bytes)
{
    qsizetype nuls[2] = {0, 0};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0') {
            ++nuls[i % 2];
        }
    }
    const qsizetype pairs = bytes.size() / 2;
    const auto many = [pairs](qsizetype count) { return pairs > 0 && count * 10 > pairs; };
    if (many(nuls[1]) && nuls[0] * 10 <= nuls[1]) {
        return u"UTF-16LE"_s;
    }
    if (many(nuls[0]) && nuls[1] * 10 <= nuls[0]) {
        return u"UTF-16BE"_s;
    }
    return {};
}

/// The bytes without a UTF-8 sequence that is cut at their end.
QByteArray withoutCutSequence(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte >= 0xc2) {
            const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return back < length ? bytes.chopped(back) : bytes;
        }
        if (byte < 0x80) {
            break;
        }
    }
    return bytes;
}

bool isUtf8(const QByteArray &bytes)
{
    const auto raw = decodeAs(bytes, u"UTF-8"_s);
    return raw && !raw->damaged;
}

/// ICU's best guess at the encoding of bytes that are no UTF-8.
QString guessedEncoding(const QByteArray &bytes)
{
    constexpr qsizetype enough = 1 << 20;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.constData(), int32_t(std::min(bytes.size(), enough)), &status);
    const UCharsetMatch *match = U_SUCCESS(status) != 0 ? ucsdet_detect(detector.get(), &status) : nullptr;
    const char *name = match != nullptr && U_SUCCESS(status) != 0 ? ucsdet_getName(match, &status) : nullptr;
    const QString encoding = QString::fromLatin1(name);
    // Nobody writes ISO-8859-1 with its control characters; files called so are windows-1252. UTF-16 was looked for
    // before.
    const bool usable = !encoding.isEmpty() && encoding != "ISO-8859-1"_L1 && !encoding.startsWith("UTF-16"_L1) &&
                        !encoding.startsWith("UTF-32"_L1) && decodeAs({}, encoding);
    return usable ? encoding : u"windows-1252"_s;
}

QString encodingOf(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        return QString::fromLatin1(QStringConverter::nameForEncoding(*marked));
    }
    if (const QString wide = utf16ByNuls(bytes); !wide.isEmpty()) {
        return wide;
    }
    return isUtf8(withoutCutSequence(bytes)) ? u"UTF-8"_s : guessedEncoding(bytes);
}

/// Text has next to no control characters besides tabs and line ends.
bool looksBinary(const QString &text)
{
    const auto controls = std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 && !(c >= u'\t' && c <= u'\r') && c != QChar(0x1a);
    });
    return controls > 4 && controls * 20 > text.size();
}

/// Collects the lines on which something is, and makes one finding of each, but not of thousands.
class LineFindings
{
public:
    LineFindings(QString key, QString message, QString remedy)
        : m_template{Severity::Warning, std::move(key), std::move(message), {}, std::move(remedy)}
    {
    }

    void at(int line)
    {
        if (line == m_last) {
            return;
        }
        m_last = line;
        if (++m_count <= most) {
            Finding finding = m_template;
            finding.place.line = line;
            m_findings << finding;
        }
    }

    [[nodiscard]] Findings findings(const QString &fileName) const
    {
        Findings all = m_findings;
        if (m_count > most) {
            Finding rest = m_template;
            rest.message +=
                u' ' + QCoreApplication::translate("Import", "The same on further lines: %1.").arg(m_count - most);
            all << rest;
        }
        for (Finding &finding : all) {
            finding.place.file = fileName;
        }
        return all;
    }

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }

private:
    static constexpr int most = 50;
    Finding m_template;
    Findings m_findings;
    int m_count = 0;
    int m_last = 0;
};

/// Replaces NULs and says on which lines they and undecodable bytes are.
Findings reportOddCharacters(Raw &raw, const QString &fileName)
{
    LineFindings nuls(u"import.nul"_s,
                      QCoreApplication::translate("Import", "A NUL character stands here; it is kept as \uFFFD."),
                      QCoreApplication::translate("Import", "Look at that cell in the file and mend it."));
    LineFindings broken(
        u"import.undecodable"_s,
        QCoreApplication::translate("Import", "Some bytes are no text in %1, or the file is cut off here.")
            .arg(raw.encoding),
        QCoreApplication::translate("Import", "Export the file again, or choose another encoding."));
    int line = 1;
    for (qsizetype i = 0; i < raw.text.size(); ++i) {
        const QChar c = raw.text.at(i);
        if (c == u'\n' || (c == u'\r' && (i + 1 == raw.text.size() || raw.text.at(i + 1) != u'\n'))) {
            ++line;
        } else if (c.isNull()) {
            raw.text[i] = replacement;
            nuls.at(line);
        } else if (raw.damaged && c == replacement) {
            broken.at(line);
        }
    }
    if (raw.damaged && broken.isEmpty()) {
        broken.at(line); // ICU's converters drop a cut sequence instead of replacing it
    }
    return nuls.findings(fileName) + broken.findings(fileName);
}

Error notText(const QString &fileName)
{
    return Error::input(
        QCoreApplication::translate("Import", "The file is not text."), fileName,
        QCoreApplication::translate("Import", "Export the sign-ups as CSV or as JSON and import that file."));
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &fileName, const QString &wantedEncoding)
{
    const QString encoding = wantedEncoding.isEmpty() ? encodingOf(bytes) : wantedEncoding;
    const bool wide =
        encoding.startsWith("UTF-16"_L1, Qt::CaseInsensitive) || encoding.startsWith("UTF-32"_L1, Qt::CaseInsensitive);
    if (!wide && looksBinary(QString::fromLatin1(bytes))) {
        return notText(fileName);
    }
    std::optional<Raw> raw = decodeAs(bytes, encoding);
    if (!raw) {
        return Error::input(QCoreApplication::translate("Import", "The encoding %1 is not known.").arg(encoding),
                            fileName,
                            QCoreApplication::translate("Import", "Common ones are UTF-8, UTF-16 and windows-1252."));
    }
    if (looksBinary(raw->text)) {
        return notText(fileName);
    }
    DecodedText decoded;
    decoded.findings = reportOddCharacters(*raw, fileName);
    decoded.text = raw->text;
    decoded.encoding = raw->encoding;
    return decoded;
}

} // namespace jamwright
