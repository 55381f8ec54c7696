package org.gatefold.sync.oauth;

/** The words of the one page the browser shows when it comes back; plain text in the listener's language. */
public record Page(String title, String signedIn, String notSignedIn, String nothingHere) {
    String html(String sentence) {
        return """
            <!doctype html>
            <html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
            <style>
            body { font: 17px/1.5 system-ui, sans-serif; margin: 20vh auto; max-width: 26em; padding: 0 1em; }
            @media (prefers-color-scheme: dark) { body { background: #131315; color: #f5f1e8; } }
            </style></head>
            <body><h1>%s</h1><p>%s</p></body></html>
            """.formatted(escaped(title), escaped(title), escaped(sentence));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
