package org.gatefold.app.browse;

import java.util.SplittableRandom;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.browse.TrackList;
import org.kordamp.ikonli.feather.Feather;

/** Some tracks by chance: they stay while they are shown, and the listener may ask for others. */
public final class ChanceScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Texts texts;

    public ChanceScreen(long seed, Lists lists, Desk desk) {
        texts = desk.texts();
        SplittableRandom seeds = new SplittableRandom(seed);
        TrackPane pane = bag.add(new TrackPane(
                lists,
                desk,
                new TrackList.Random(seed),
                () -> new EmptyState(
                        Icons.line(Feather.SHUFFLE), texts.get("list.no-music"), texts.get("list.no-music-text"))));
        var again = Buttons.plain(
                texts.get("list.again"),
                Icons.line(Feather.REFRESH_CW),
                () -> pane.show(new TrackList.Random(seeds.nextLong())));
        again.setMinWidth(Region.USE_PREF_SIZE);
        ListHead head = new ListHead(title(), pane, lists, texts, again);
        bag.listen(pane.stateProperty(), (_, _, state) -> head.show(state));
        node.setTop(head);
        node.setCenter(pane.node());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("list.chance");
    }

    @Override
    public void close() {
        bag.close();
    }
}
