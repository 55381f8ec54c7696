package org.gatefold.app.accounts;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The listener in a browser: keeps cookies, follows links, fills in the forms that are really on the page. */
public final class Visitor implements AutoCloseable {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Jar())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    public HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in the form that has the button and presses it. */
    public HttpResponse<String> press(HttpResponse<String> page, String button, String... fields)
            throws IOException, InterruptedException {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            String form = forms.group(2);
            if (form.contains(">" + button)) {
                URI action = page.uri().resolve(plain(forms.group(1)));
                HttpRequest request = HttpRequest.newBuilder(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", page.uri().resolve("/").toString().replaceAll("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(sent(form, button, fields)))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            }
        }
        throw new AssertionError("There is no button " + button + " on\n" + page.body());
    }

    @Override
    public void close() {
        client.close();
    }

    private static String sent(String form, String button, String... fields) {
        List<String> pairs = new ArrayList<>();
        HIDDEN.matcher(form).results().forEach(field -> pairs.add(pair(plain(field.group(1)), plain(field.group(2)))));
        Matcher pressed = Pattern.compile("<button[^>]*name=\"(\\w+)\" value=\"(\\w+)\"[^>]*>" + Pattern.quote(button))
                .matcher(form);
        if (pressed.find()) {
            pairs.add(pair(pressed.group(1), pressed.group(2)));
        }
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(pair(fields[i], fields[i + 1]));
        }
        return String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    /** Keeps cookies as browsers do; the JDK's own manager writes any with a Max-Age in the form of RFC 2965. */
    private static final class Jar extends CookieHandler {
        private final Map<String, String> cookies = new TreeMap<>();

        @Override
        public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return cookies.isEmpty()
                    ? Map.of()
                    : Map.of(
                            "Cookie",
                            List.of(cookies.entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .collect(Collectors.joining("; "))));
        }

        @Override
        public synchronized void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase("Set-Cookie")) {
                    values.forEach(this::keep);
                }
            });
        }

        private void keep(String value) {
            String[] pair = value.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0].strip(), pair[1].strip());
        }
    }
}
