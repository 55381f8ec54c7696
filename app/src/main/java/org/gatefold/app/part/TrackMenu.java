package org.gatefold.app.part;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.Mark;

/** The menu every track has, with what its list adds to it. */
public final class TrackMenu {
    private TrackMenu() {}

    /** @param more what can be done with the track in this very list */
    public static ContextMenu of(Track track, Runnable play, TrackActions actions, Texts texts, List<MenuItem> more) {
        boolean favourite = actions.mark(track.key()).favourite();
        ContextMenu menu = new ContextMenu(
                item(texts.get("track.play"), play),
                item(texts.get("track.play-next"), () -> actions.playNext(List.of(track.key()))),
                item(texts.get("track.enqueue"), () -> actions.enqueue(List.of(track.key()))),
                addTo(track, actions, texts),
                item(
                        texts.get(favourite ? "track.no-favourite" : "track.favourite"),
                        () -> actions.favourite(track, !favourite)),
                rate(track, actions, texts),
                item(texts.get("track.open-album"), () -> actions.openAlbum(track)),
                item(texts.get("track.open-artist"), () -> actions.openArtist(track)));
        if (track.origin().isServed()) {
            String keep = texts.get(actions.isWished(track.key()) ? "offline.let-go" : "offline.keep");
            menu.getItems().add(item(keep, () -> actions.toggleKept(track)));
            if (track.origin() instanceof Origin.Gone(var _, String called)) {
                MenuItem gone = item(texts.format("track.gone", called), () -> {});
                gone.setDisable(true);
                menu.getItems().add(gone);
            }
        }
        if (actions.copies().hasServers()) {
            menu.getItems().add(CopyMenu.of(track, actions.copies(), texts));
        }
        if (!more.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(more);
        }
        return menu;
    }

    /** The menu of several tracks together. */
    static ContextMenu ofSeveral(Carry.Goods goods, TrackActions actions, Texts texts, List<MenuItem> more) {
        Menu addTo = new Menu(texts.get("track.add-to"));
        addTo.getItems().setAll(AddToMenu.items(goods, actions, texts));
        ContextMenu menu = new ContextMenu(
                item(texts.get("track.play-next"), () -> actions.keysOf(goods, actions::playNext)),
                item(texts.get("track.enqueue"), () -> actions.keysOf(goods, actions::enqueue)),
                addTo);
        if (!more.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(more);
        }
        return menu;
    }

    public static MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private static Menu addTo(Track track, TrackActions actions, Texts texts) {
        Menu menu = new Menu(texts.get("track.add-to"));
        menu.getItems().setAll(AddToMenu.items(track.title(), List.of(track), actions, texts));
        return menu;
    }

    private static Menu rate(Track track, TrackActions actions, Texts texts) {
        Menu menu = new Menu(texts.get("track.rate"));
        for (int stars = Mark.MOST_STARS; stars >= 0; stars--) {
            int given = stars;
            menu.getItems().add(item(texts.format("track.stars", stars), () -> actions.rate(track, given)));
        }
        return menu;
    }
}
