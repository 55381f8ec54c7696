package org.gatefold.remote.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;

/** What never changes while the server runs: the style sheet, the legal pages and the description of our endpoints. */
public final class Pages {
    private final boolean demo;
    private final String css = resource("page.css");
    private final String openApi = resource("openapi.yaml");

    public Pages(boolean demo) {
        this.demo = demo;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/assets/page.css",
                        _ -> Answer.text("text/css; charset=utf-8", css).with("Cache-Control", "public, max-age=300")),
                Route.get("/gatefold/openapi.yaml", _ -> Answer.text("application/yaml; charset=utf-8", openApi)),
                Route.get("/legal/{page}", this::legal));
    }

    private Answer legal(Request request) {
        String note = demo ? "<p class=\"note\">Demo, nothing is charged.</p>\n" : "";
        return switch (request.name("page")) {
            case "terms_of_service" -> Html.page(200, "Terms", note + """
                <p>An order is placed when this shop confirms it with an order number. Until then nothing is charged and
                nothing is owed. Prices include tax. A shop that runs this server adds its own terms of sale here.</p>""");
            case "privacy_policy" -> Html.page(200, "Privacy", note + """
                <p>For an order this server keeps the name, email address and postal address that were sent with it. For an
                account it keeps the listens that were submitted with its token, readable with that token only. It keeps
                passwords as hashes, those it makes for other players encrypted, and no card data, sets one cookie when you
                sign in and asks nobody else for anything.</p>""");
            default -> throw new HttpProblem(404, "not_found", "There is no such page");
        };
    }

    private static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
