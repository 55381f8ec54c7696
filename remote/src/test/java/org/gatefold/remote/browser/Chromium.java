package org.gatefold.remote.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Chromium without scripts, driven over the W3C WebDriver protocol; a fresh profile each time. */
final class Chromium implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile(".*started successfully on port (\\d+)\\.?");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Process driver;
    private final String session;

    private Chromium(Process driver, String address, Path profile) throws IOException, InterruptedException {
        this.driver = driver;
        JsonObject answer =
                send("POST", address + "/session", capabilities(profile)).getAsJsonObject();
        this.session = address + "/session/" + answer.get("sessionId").getAsString();
        call("POST", "/timeouts", "{\"implicit\":20000,\"pageLoad\":60000}");
    }

    /** Whether Debian's chromium and chromium-driver are here. */
    static boolean isHere() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    }

    /** Starts with an empty profile in the given folder. */
    static Chromium start(Path profile) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=0", "--log-level=SEVERE")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Chromium(driver, "http://127.0.0.1:" + port(driver), profile);
        } catch (IOException | InterruptedException | RuntimeException e) {
            driver.destroy();
            throw e;
        }
    }

    private static String port(Process driver) throws IOException {
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.matches()) {
                return started.group(1);
            }
        }
        throw new IOException("chromedriver did not start");
    }

    private static String capabilities(Path profile) {
        JsonArray flags = new JsonArray();
        List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile)
                .forEach(flags::add);
        JsonObject preferences = new JsonObject();
        preferences.addProperty("profile.managed_default_content_settings.javascript", 2);
        JsonObject options = new JsonObject();
        options.addProperty("binary", PROGRAM.toString());
        options.add("args", flags);
        options.add("prefs", preferences);
        JsonObject wanted = new JsonObject();
        wanted.addProperty("browserName", "chrome");
        wanted.add("goog:chromeOptions", options);
        JsonObject always = new JsonObject();
        always.add("alwaysMatch", wanted);
        JsonObject body = new JsonObject();
        body.add("capabilities", always);
        return body.toString();
    }

    void open(String address) {
        call("POST", "/url", with("url", address));
    }

    String address() {
        return call("GET", "/url", "").getAsString();
    }

    /** The first heading, which names the page. */
    String heading() {
        return call("GET", "/element/" + find("css selector", "h1") + "/text", "")
                .getAsString();
    }

    /** All text that can be seen. */
    String text() {
        return call("GET", "/element/" + find("css selector", "body") + "/text", "")
                .getAsString();
    }

    /** Types into the field under a label, as somebody who reads the label would. */
    void type(String label, String text) {
        String field = call(
                        "GET",
                        "/element/" + find("xpath", "//label[normalize-space()='" + label + "']") + "/attribute/for",
                        "")
                .getAsString();
        String element = find("css selector", "#" + field);
        call("POST", "/element/" + element + "/clear", "{}");
        call("POST", "/element/" + element + "/value", with("text", text));
    }

    /** Presses the button or link that begins with these words; returns when another page is there. */
    void press(String words) {
        String element = find("xpath", "//*[self::button or self::a][starts-with(normalize-space(), '" + words + "')]");
        String page = find("css selector", "html");
        call("POST", "/element/" + element + "/click", "{}");
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (isStillThere(page)) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("Pressing " + words + " led nowhere");
            }
        }
    }

    private boolean isStillThere(String element) {
        try {
            call("GET", "/element/" + element + "/name", "");
            return true;
        } catch (WebDriverProblem e) {
            return false;
        }
    }

    /** An error that the driver names. */
    private static final class WebDriverProblem extends AssertionError {
        private static final long serialVersionUID = 1L;

        private WebDriverProblem(String message) {
            super(message);
        }
    }

    /** The id of the element that has the focus. */
    String focused() {
        JsonElement element =
                call("GET", "/element/active", "").getAsJsonObject().get(ELEMENT);
        return call("GET", "/element/" + element.getAsString() + "/attribute/id", "")
                .toString();
    }

    void back() {
        call("POST", "/back", "{}");
    }

    /** How the page looks in a window of this width, by day or by night. */
    void picture(Path file, int width, boolean dark) throws IOException {
        call("POST", "/window/rect", "{\"width\":" + width + ",\"height\":900}");
        call("POST", "/goog/cdp/execute", """
            {"cmd":"Emulation.setEmulatedMedia","params":{"features":[{"name":"prefers-color-scheme","value":"%s"}]}}""".formatted(dark ? "dark" : "light"));
        byte[] png = Base64.getDecoder().decode(call("GET", "/screenshot", "").getAsString());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png);
    }

    private String find(String using, String value) {
        JsonObject body = new JsonObject();
        body.addProperty("using", using);
        body.addProperty("value", value);
        return call("POST", "/element", body.toString())
                .getAsJsonObject()
                .get(ELEMENT)
                .getAsString();
    }

    private static String with(String name, String value) {
        JsonObject body = new JsonObject();
        body.addProperty(name, value);
        return body.toString();
    }

    private JsonElement call(String method, String path, String body) {
        try {
            return send(method, session + path, body);
        } catch (IOException e) {
            throw new AssertionError("Chromium does not answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonElement send(String method, String address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(120))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonElement value =
                JsonParser.parseString(response.body()).getAsJsonObject().get("value");
        if (response.statusCode() >= 400) {
            JsonObject error = value.getAsJsonObject();
            throw new WebDriverProblem(error.get("error").getAsString() + ": "
                    + error.get("message").getAsString());
        }
        return value;
    }

    @Override
    public void close() {
        try {
            call("DELETE", "", "");
        } finally {
            driver.destroy();
            http.close();
        }
    }
}
