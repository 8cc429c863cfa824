// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/html.h"

#include "core/export/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// Black on white, hairlines, and no row torn in two between sheets.
constexpr auto style = R"(
body { font: 14px/1.4 system-ui, sans-serif; color: #1d1f23; background: #fff; margin: 24px; }
h1 { font-size: 20px; margin: 0 0 4px; }
p { color: #5b6068; margin: 0 0 16px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid #d9dce1; }
th { font-size: 12px; color: #5b6068; border-bottom-color: #1d1f23; }
td { white-space: pre-line; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
@media print {
body { margin: 0; font-size: 10pt; }
h1 { font-size: 14pt; }
thead { display: table-header-group; }
}
)"_L1;

/// Characters that HTML forbids are left out, whoever typed them.
QString plain(QString text)
{
    const auto isForbidden = [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    };
    if (std::ranges::any_of(text, isForbidden))
        text.removeIf(isForbidden);
    return text.toHtmlEscaped();
}

/// A column whose heading is empty is left out.
QString headRow(const QStringList &headings)
{
    QString row;
    for (const QString &heading : headings) {
        if (!heading.isEmpty())
            row += "<th scope=\"col\">"_L1 + plain(heading) + "</th>"_L1;
    }
    return "<thead><tr>"_L1 + row + "</tr></thead>\n"_L1;
}

QString bodyRow(const QStringList &cells)
{
    QString row;
    for (const QString &cell : cells)
        row += "<td dir=\"auto\">"_L1 + plain(cell) + "</td>"_L1;
    return "<tr>"_L1 + row + "</tr>\n"_L1;
}

class HtmlFormat final : public RowFormat
{
public:
    explicit HtmlFormat(HtmlPage page) : m_page(std::move(page)) { }

    QByteArray opening() override
    {
        const QString direction = m_page.isRightToLeft ? u"rtl"_s : u"ltr"_s;
        const QString note =
            m_page.note.isEmpty() ? QString() : "<p>"_L1 + plain(m_page.note) + "</p>\n"_L1;
        const QString text = "<!DOCTYPE html>\n<html lang=\""_L1 + plain(m_page.language)
            + "\" dir=\""_L1 + direction
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
              "style-src 'unsafe-inline'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_L1
            + plain(m_page.title) + "</title>\n<style>"_L1 + style
            + "</style>\n</head>\n<body>\n<h1 dir=\"auto\">"_L1 + plain(m_page.title) + "</h1>\n"_L1
            + note + "<table>\n"_L1 + headRow(m_page.headings) + "<tbody>\n"_L1;
        return text.toUtf8();
    }

    QByteArray row(const Record &record) override
    {
        QStringList cells;
        for (qsizetype i = 0; i < record.size(); ++i) {
            if (!m_page.headings.value(i).isEmpty())
                cells.append(record.at(i).shown);
        }
        return bodyRow(cells).toUtf8();
    }

    QByteArray closing() override { return "</tbody>\n</table>\n</body>\n</html>\n"; }

private:
    const HtmlPage m_page;
};

} // namespace

std::unique_ptr<RowFormat> htmlFormat(const HtmlPage &page)
{
    return std::make_unique<HtmlFormat>(page);
}

QString htmlTable(const QStringList &headings, const QList<QStringList> &rows)
{
    // The style sheet of a page does not travel through a clipboard.
    QString table =
        u"<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\">\n"_s + headRow(headings);
    for (const QStringList &row : rows) {
        QStringList safe;
        for (const QString &cell : row)
            safe.append(guardedAgainstFormulas(cell));
        table += bodyRow(safe);
    }
    return table + "</table>\n"_L1;
}

} // namespace daybook
