package org.gatefold.app.live;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/** The look as files: which style sheets lie over each other, and the typeface they speak of. On the JavaFX thread. */
final class Sheets {
    /** One file a screen or part, in this order; a new file is named here. */
    static final List<String> NAMES = List.of(
            "type",
            "page",
            "buttons",
            "segments",
            "fields",
            "surfaces",
            "scroll",
            "skeleton",
            "menus",
            "folds",
            "top-bar",
            "side-bar",
            "player-bar",
            "seek-bar",
            "toasts",
            "palette",
            "drawer",
            "lyrics",
            "queue",
            "playing",
            "pictures",
            "tracks",
            "stars",
            "playlists",
            "imports",
            "sync",
            "albums",
            "letter-rail",
            "browse",
            "artist",
            "album",
            "home",
            "stats",
            "welcome",
            "servers",
            "downloads",
            "settings",
            "smart",
            "carry",
            "kraft",
            "product-card",
            "variants",
            "merch",
            "places",
            "product",
            "cart",
            "wishlist",
            "bill",
            "checkout",
            "orders",
            "receipt");

    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");
    private static final double USUAL_SIZE = 14;

    private Sheets() {}

    /** The addresses of the sheets: the colours first, then everything that speaks of them, then the size of text. */
    static List<String> of(boolean dark, int percent) {
        Stream<String> files = Stream.concat(Stream.of(dark ? "tokens-dark" : "tokens-light"), NAMES.stream())
                .map(name -> Sheets.class.getResource("/gatefold/css/" + name + ".css"))
                .filter(Objects::nonNull)
                .map(URL::toString);
        return Stream.concat(files, percent == 100 ? Stream.empty() : Stream.of(size(percent)))
                .toList();
    }

    /**
     * A sheet that says how large text is; everything else follows the root. What holds text beside something that does
     * not grow with it is told here how far to go along.
     */
    private static String size(int percent) {
        double more = percent - 100;
        String rule = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", USUAL_SIZE * percent / 100)
                + String.format(
                        Locale.ROOT,
                        ".side-bar { -fx-min-width: %1$.0f; -fx-pref-width: %1$.0f; -fx-max-width: %1$.0f; }",
                        228 + more * 0.9)
                + String.format(Locale.ROOT, ".browse-tile { -fx-pref-width: %.0f; }", 250 + more * 0.7);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes Inter known, whether or not the system has one of its own. */
    static void loadFonts() {
        for (String weight : WEIGHTS) {
            URL file = Sheets.class.getResource("/gatefold/fonts/Inter-" + weight + ".otf");
            if (file != null) {
                Font.loadFont(file.toExternalForm(), 14);
            }
        }
    }
}
