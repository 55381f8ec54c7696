package org.gatefold.app.orders;

import java.util.Base64;
import java.util.stream.Collectors;
import org.gatefold.app.part.ProductTexts;

/** A receipt as one HTML file that needs nothing else and runs nothing; the shop's own record lies in it as a link. */
final class ReceiptHtml {
    private static final String STYLE = """
        body{font:15px/1.5 system-ui,sans-serif;color:#221d16;background:#fff;max-width:42rem;margin:3rem auto;padding:0 1.5rem}
        h1{font-size:1.6rem;margin:0}table{width:100%;border-collapse:collapse;margin:1.5rem 0}
        th,td{text-align:left;padding:.35rem .5rem .35rem 0;vertical-align:top}th{font-weight:600;border-bottom:1px solid #ddd3c0}
        .n{text-align:right;white-space:nowrap}.total td{font-weight:700;border-top:1px solid #ddd3c0}
        .muted{color:#6b6355}.seal{font-weight:600;color:#1f6e2f}.broken{color:#a02020}
        @media print{body{margin:0;max-width:none}.own{display:none}}
        """;

    private final ProductTexts texts;

    ReceiptHtml(ProductTexts texts) {
        this.texts = texts;
    }

    String of(ReceiptModel.View view) {
        ReceiptLines lines = ReceiptLines.of(view, texts);
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(escaped(texts.words().locale().toLanguageTag()))
                .append(
                        "\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                .append(escaped(lines.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<p class=\"muted\">")
                .append(escaped(lines.shop() + " · " + lines.address()))
                .append("</p>\n<h1>")
                .append(escaped(lines.title()))
                .append("</h1>\n<p class=\"muted\">")
                .append(escaped(lines.placed()))
                .append("</p>\n")
                .append(table(lines));
        lines.about()
                .forEach(line ->
                        html.append("<p class=\"muted\">").append(escaped(line)).append("</p>\n"));
        lines.seal()
                .ifPresent(seal -> html.append("<p class=\"seal")
                        .append(lines.sealBroken() ? " broken" : "")
                        .append("\">")
                        .append(escaped(seal))
                        .append("</p>\n"));
        view.receipt()
                .ifPresent(own -> html.append(
                                "<p class=\"own\"><a download=\"order.json\" href=\"data:application/json;base64,")
                        .append(Base64.getEncoder().encodeToString(own.original()))
                        .append("\">")
                        .append(escaped(texts.words().get("receipt.own")))
                        .append("</a></p>\n"));
        return html.append("</html>\n").toString();
    }

    private String table(ReceiptLines lines) {
        String items = lines.items().stream()
                .map(i -> row(
                        "", cell("n", i.quantity()), cell("", i.title()), cell("n", i.price()), cell("n", i.amount())))
                .collect(Collectors.joining());
        String sums = lines.sums().stream()
                .map(s -> row(
                        s.total() ? " class=\"total\"" : "",
                        cell("", ""),
                        cell("", s.name()),
                        cell("", ""),
                        cell("n", s.amount())))
                .collect(Collectors.joining());
        return "<table>\n" + items + sums + "</table>\n";
    }

    private static String row(String attributes, String... cells) {
        return "<tr" + attributes + ">" + String.join("", cells) + "</tr>\n";
    }

    private static String cell(String style, String text) {
        return "<td class=\"" + style + "\">" + escaped(text) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
