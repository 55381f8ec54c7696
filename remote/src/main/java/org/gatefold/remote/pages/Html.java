package org.gatefold.remote.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gatefold.remote.http.Answer;

/** The frame of every page: plain HTML without scripts, nothing loaded from elsewhere but pictures. */
public final class Html {
    // A form may end in a redirect to the player that waits on loopback, and browsers count that as part of the form's
    // action.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; "
                    + "frame-ancestors 'none'; form-action 'self' http://127.0.0.1:* http://localhost:* http://[::1]:*";

    private Html() {}

    /** A whole page; title and body are HTML that is already safe. */
    public static Answer page(int status, String title, String body) {
        return page(status, title, "", body);
    }

    /** A page that loads itself again every two seconds, without script. */
    public static Answer waiting(String title, String body) {
        return page(200, title, "<meta http-equiv=\"refresh\" content=\"2\">\n", body);
    }

    private static Answer page(int status, String title, String head, String body) {
        String html = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="dark light">
            <title>%s</title>
            <link rel="stylesheet" href="/assets/page.css">
            %s</head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """.formatted(title, head, title, body);
        return new Answer(
                status,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Cache-Control",
                        "no-store",
                        "Content-Security-Policy",
                        POLICY,
                        "Referrer-Policy",
                        "no-referrer"),
                html.getBytes(StandardCharsets.UTF_8));
    }

    /** A sentence that must not be missed; nothing where there is none. */
    public static String note(String sentence) {
        return sentence.isEmpty() ? "" : "<p class=\"note\" role=\"alert\">" + escape(sentence) + "</p>\n";
    }

    public static String link(String address, String label) {
        return "<a href=\"" + escape(address) + "\">" + escape(label) + "</a>";
    }

    /** Text that may come from anybody, for use between tags and in quoted attributes. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
