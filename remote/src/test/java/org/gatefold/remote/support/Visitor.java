package org.gatefold.remote.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a plain browser: keeps cookies, fills in the real forms, follows redirects within the server. */
public final class Visitor {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final Wire wire;
    private final Map<String, String> cookies = new HashMap<>();

    public Visitor(Wire wire) {
        this.wire = wire;
    }

    /** Opens an address and follows redirects as long as they stay on the server. */
    public Reply open(String address) {
        return followed(kept(wire.raw("GET", address, "", headers())));
    }

    /** Presses the button with this label after filling in its form; the answer itself, not where it leads. */
    public Reply press(Reply page, String button, String... fields) {
        Map<String, String> values = form(page, button);
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return post(action(page, button), values);
    }

    /** The same, followed as long as the server leads to itself. */
    public Reply go(Reply page, String button, String... fields) {
        return followed(press(page, button, fields));
    }

    public Reply post(String address, Map<String, String> fields, String... more) {
        String body = fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String[] headers = headers("Content-Type", FORM_TYPE);
        String[] all = new String[headers.length + more.length];
        System.arraycopy(headers, 0, all, 0, headers.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return kept(wire.raw("POST", address, body, all));
    }

    /** What the form would send with this button pressed and nothing filled in. */
    public Map<String, String> form(Reply page, String button) {
        String form = find(page, button).group(2);
        Map<String, String> values = new LinkedHashMap<>();
        HIDDEN.matcher(form).results().forEach(field -> values.put(field.group(1), unescaped(field.group(2))));
        Matcher pressed = Pattern.compile(
                        "<button class=\"\\w+\" name=\"(\\w+)\" value=\"(\\w+)\"[^>]*>" + Pattern.quote(button))
                .matcher(form);
        if (pressed.find()) {
            values.put(pressed.group(1), pressed.group(2));
        }
        return values;
    }

    public String action(Reply page, String button) {
        return unescaped(find(page, button).group(1));
    }

    private static Matcher find(Reply page, String button) {
        Matcher forms = FORM.matcher(page.text());
        while (forms.find()) {
            if (forms.group(2).contains(">" + button)) {
                return forms;
            }
        }
        throw new AssertionError("No button " + button + " on\n" + page.text());
    }

    private Reply followed(Reply reply) {
        Reply now = reply;
        while (now.status() == 303 && now.header("Location").startsWith("/")) {
            now = kept(wire.raw("GET", now.header("Location"), "", headers()));
        }
        return now;
    }

    private Reply kept(Reply reply) {
        reply.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return reply;
    }

    private String[] headers(String... more) {
        if (cookies.isEmpty()) {
            return more;
        }
        String[] all = new String[more.length + 2];
        all[0] = "Cookie";
        all[1] = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
