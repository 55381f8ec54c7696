package org.gatefold.app;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.gatefold.app.downloads.DownloadsModel;
import org.gatefold.app.downloads.DownloadsScreen;
import org.gatefold.app.downloads.KeptLine;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.FileDialogs;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.stats.Almanac;
import org.gatefold.app.stats.PlayExports;
import org.gatefold.app.stats.StatsModel;
import org.gatefold.app.stats.StatsScreen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PauseDebounce;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.store.spending.Spent;

/** Every {@code new} of the pages about the listener's own: what was heard, and what is kept offline. On the JavaFX thread. */
final class OwnWiring implements AutoCloseable {
    private final Bag bag = new Bag();
    private final Services services;
    private final Desk desk;
    private final ObservableBooleanValue shopVisible;
    private final PlayExports exports;

    OwnWiring(Services services, Desk desk, Toasts toasts, FileDialogs dialogs, ObservableBooleanValue shopVisible) {
        this.services = services;
        this.desk = desk;
        this.shopVisible = shopVisible;
        exports = bag.add(new PlayExports(statistics(), dialogs, desk.background(), toasts, desk.texts()));
    }

    Screen screen(Route.Own route) {
        return switch (route) {
            case Route.StatsPage _ -> stats();
            case Route.DownloadsPage _ -> downloads();
        };
    }

    /** What is kept of servers' music, on the page of the servers. */
    Node offlineCard(Bag page) {
        return new KeptLine(
                desk.actions().offline(), desk.texts(), () -> desk.navigator().go(new Route.DownloadsPage()), page);
    }

    @Override
    public void close() {
        bag.close();
    }

    private Screen downloads() {
        DownloadsModel.Names names = new DownloadsModel.Names(
                services.player.library(),
                services.player.playlists(),
                services.player.lists().smart());
        DownloadsModel model = new DownloadsModel(
                services.player.offline(),
                desk.actions().offline(),
                names,
                desk.background(),
                desk.texts(),
                new PauseDebounce());
        return new DownloadsScreen(model, desk.texts(), desk.navigator());
    }

    private Screen stats() {
        Almanac almanac =
                Almanac.of(services.clock, desk.texts().zone(), desk.texts().locale());
        boolean withShop = shopVisible.get();
        StatsModel model = new StatsModel(
                statistics(),
                span -> withShop ? Optional.of(spent(span)) : Optional.empty(),
                almanac,
                desk.background());
        return new StatsScreen(model, almanac, exports, desk);
    }

    private Statistics statistics() {
        return services.player.listening().statistics();
    }

    private Spent spent(Span span) {
        return services.store.spending().between(span.from(), span.to());
    }
}
