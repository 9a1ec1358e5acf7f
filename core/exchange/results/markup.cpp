// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/markup.h"

#include <QStringList>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String pageStyle{R"(:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
       color: CanvasText; background: Canvas; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .4rem 0; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid GrayText; overflow-wrap: anywhere; }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid GrayText; white-space: pre-wrap; }
svg { max-width: 100%; height: auto; }
svg text { font: 13px system-ui, sans-serif; fill: CanvasText; }
@media print { body { margin: 0; max-width: none; } }
)"};

} // namespace

QString htmlTag(const QString &name, const QString &content)
{
    return u"<%1>%2</%1>"_s.arg(name, content.toHtmlEscaped());
}

QString htmlHead(const QString &title)
{
    return u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s +
           htmlTag(u"title"_s, title) + "\n<style>\n"_L1 + pageStyle + "</style>\n</head>\n<body>\n"_L1;
}

QString markdownText(const QString &text)
{
    static const QString signs = u"\\`*_[]<>#|~"_s;
    const QString line = text.simplified();
    QString escaped;
    for (const QChar sign : line) {
        if (signs.contains(sign)) {
            escaped += u'\\';
        }
        escaped += sign;
        if (sign == u'@') {
            escaped += QChar(0x200B); // a blank of no width: "@everyone" calls nobody
        }
    }
    // An address would become a link, and a picture of it be loaded.
    return escaped.replace("://"_L1, u":\u200B//"_s);
}

QString markdownQuote(const QString &text)
{
    QStringList lines;
    const QStringList written = text.trimmed().split(u'\n');
    for (const QString &line : written) {
        lines << (u"> "_s + markdownText(line)).trimmed();
    }
    return lines.join(u'\n');
}

} // namespace jamwright
