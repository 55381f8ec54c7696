package org.gatefold.app.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.PlacedCopy;

/** The copies of a track, best first, to see which is heard and to choose another. Looked for when the menu opens. */
final class CopyMenu {
    private final Track track;
    private final CopyActions actions;
    private final Texts texts;

    private CopyMenu(Track track, CopyActions actions, Texts texts) {
        this.track = track;
        this.actions = actions;
        this.texts = texts;
    }

    static Menu of(Track track, CopyActions actions, Texts texts) {
        MenuItem looking = new MenuItem(texts.get("copies.looking"));
        looking.setDisable(true);
        Menu menu = new Menu(texts.get("copies.title"), null, looking);
        CopyMenu copies = new CopyMenu(track, actions, texts);
        menu.setOnShowing(_ -> actions.copies(track, found -> menu.getItems().setAll(copies.items(found))));
        return menu;
    }

    private List<MenuItem> items(List<PlacedCopy> found) {
        if (found.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("copies.none"));
            none.setDisable(true);
            return List.of(none);
        }
        Optional<Place> chosen = actions.chosen(track.key());
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("copies.by-rule"), Optional.empty(), chosen, group));
        for (PlacedCopy copy : found) {
            items.add(item(words(copy), Optional.of(copy.place()), chosen, group));
        }
        return items;
    }

    private MenuItem item(String text, Optional<Place> place, Optional<Place> chosen, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(place.equals(chosen));
        item.setOnAction(_ -> actions.choose(track.key(), place));
        return item;
    }

    private String words(PlacedCopy copy) {
        String where = switch (copy.place()) {
            case Place.KeptOffline() -> texts.get("copies.offline");
            case Place.OwnFile(Path file) -> texts.format("copies.file", shortened(file));
            case Place.OnServer(ServerId server) -> actions.serverName(server);
        };
        String format = copy.format().toUpperCase(Locale.ROOT);
        String form = copy.kilobits().isPresent()
                ? texts.format("path.form", format, copy.kilobits().getAsInt())
                : format;
        String words = where + " \u00b7 " + form;
        return copy.reachable() ? words : words + " \u00b7 " + texts.get("copies.away");
    }

    /** The file and its folder: more of a long path would make the menu as wide as the screen. */
    private static String shortened(Path file) {
        int names = file.getNameCount();
        return names > 2 ? "\u2026/" + file.subpath(names - 2, names) : file.toString();
    }
}
