package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.subsonic.SubsonicServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What another device left on the server is a quiet line, which the listener takes up or not. */
@Timeout(180)
final class HandOffScreensTest extends ServedWindow {
    private List<Track> tracks;

    @BeforeEach
    void anotherDeviceLeavesItsQueue() throws Exception {
        addServer();
        go(new Route.AlbumsPage());
        tracks = services.player.library().tracks(TrackOrder.TITLE, 0, 4).items();
        try (MusicServer other = new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("phone"), ServerAddress.of(remote.base()), new Login.Password("ana", PASSWORD))) {
            List<String> songs = tracks.stream()
                    .map(track -> ((Origin.OnServer) track.origin()).song())
                    .toList();
            other.saveQueue(songs, 2, Duration.ofSeconds(31));
        }
        services.player
                .servers()
                .read(services.player.servers().all().getFirst().id());
        seen("Continue from your other device: " + tracks.get(2).title() + " at 0:31");
    }

    @Test
    void takenOverItIsTheQueueHereAndTheFormerOneComesBack() throws Exception {
        look("handoff-offer");
        services.player
                .playback()
                .edit(queue -> queue.append(List.of(tracks.get(3).key())));
        Fx.until(
                "a queue of one",
                () -> services.player.playback().state().queue().tracks().size() == 1);
        press("Take over");
        Fx.until(
                "the queue",
                () -> services.player.playback().state().queue().tracks().size() == 4
                        && services.player.playback().state().queue().current() == 2);
        Fx.until("no line", () -> !wiring.node().lookup(".hand-off-line").isVisible());
        seen("The queue of your other device is here");
        look("handoff-taken");
        press("Undo");
        Fx.until(
                "the former queue",
                () -> services.player.playback().state().queue().tracks().size() == 1);
    }

    @Test
    void itIsTakenBackFromTheKeyboardLikeAnyChangeOfTheQueue() throws Exception {
        services.player
                .playback()
                .edit(queue -> queue.append(List.of(tracks.get(3).key())));
        Fx.until("a queue of one", () -> queue() == 1);
        press("Take over");
        Fx.until("the queue", () -> queue() == 4);
        seen("The queue of your other device is here");
        PlayingWindow.type(wiring.node(), KeyCode.Z, true, false);
        Fx.until("the former queue", () -> queue() == 1);
        Fx.until("as it stood", () -> services.player.playback().state().status() != Status.PLAYING);
    }

    private int queue() {
        return services.player.playback().state().queue().tracks().size();
    }

    @Test
    void dismissedItIsGoneAndNothingPlays() throws Exception {
        press("Dismiss");
        Fx.until("no line", () -> !wiring.node().lookup(".hand-off-line").isVisible());
        Fx.until("no offer", () -> services.player.handOff().offer().isEmpty());
        assertEquals(0, services.player.playback().state().queue().tracks().size());
    }
}
