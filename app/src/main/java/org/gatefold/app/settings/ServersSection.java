package org.gatefold.app.settings;

import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.Servers;

/** How many music servers there are, and the way to their page. */
public final class ServersSection extends VBox {
    public ServersSection(Servers servers, Navigator navigator, Texts texts) {
        int count = servers.all().size();
        getChildren()
                .add(Sections.of(
                        texts.get("servers.title"),
                        Sections.row(
                                Labels.paragraph(
                                        count == 0
                                                ? texts.get("servers.none-text")
                                                : texts.format("servers.count", count),
                                        "muted"),
                                Buttons.plain(
                                        texts.get(count == 0 ? "servers.add" : "servers.open"),
                                        () -> navigator.go(new Route.ServersPage())))));
    }
}
