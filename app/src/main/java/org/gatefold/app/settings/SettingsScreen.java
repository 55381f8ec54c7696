package org.gatefold.app.settings;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;

/** The sections under each other. */
public final class SettingsScreen implements Screen {
    private final Bag bag;
    private final Parent node;
    private final String title;

    /** @param bag what the sections have to let go of, closed with the screen */
    public SettingsScreen(List<Node> sections, Texts texts, Bag bag) {
        this.bag = bag;
        title = texts.get("top.settings");
        node = Pages.scrolled(Stream.concat(Stream.of(Labels.of(title, "page-title")), sections.stream())
                .toArray(Node[]::new));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void close() {
        bag.close();
    }
}
