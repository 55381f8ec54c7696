package org.gatefold.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.rule.Flag;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.Selection;
import org.gatefold.player.listening.Play;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole player on real files, with the output for machines that have no sound card. */
final class PlayerTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private Database user;
    private SqlOutbox outbox;
    private Path music;

    @BeforeEach
    void open() throws IOException {
        System.setProperty(Player.AUDIO_PROPERTY, "silent");
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, clock);
        music = Files.createDirectory(folder.resolve("music"));
        Signal.wav(music.resolve("First.wav"), Signal.ramp(0, 44_100));
        Signal.wav(music.resolve("Second.wav"), Signal.ramp(7, 66_150));
    }

    @AfterEach
    void close() {
        System.clearProperty(Player.AUDIO_PROPERTY);
        outbox.close();
        user.close();
    }

    @Test
    void afterTheLibraryIsDeletedPlaysFavouritesAndQueueAttachAgain() throws IOException {
        List<TrackKey> queue;
        try (Player player = scanned()) {
            queue = player.library().tracks(TrackOrder.TITLE, 0, 10).items().stream()
                    .map(Track::key)
                    .toList();
            assertEquals(2, queue.size());
            player.listening().setFavourite(queue.get(1), true);
            player.playback().play(queue, 0);
            Rig.until(
                    "the first was counted",
                    () -> player.listening().totals(Instant.EPOCH).plays() == 1);
            player.playback().pause();
            Rig.until("it is paused", () -> player.playback().state().status() == Status.PAUSED);
        }
        delete(folder.resolve("cache"));
        Files.move(music, folder.resolve("renamed"));
        music = folder.resolve("renamed");
        try (Player player = Player.open(config())) {
            assertEquals(queue, player.playback().state().queue().tracks());
        }
        try (Player player = scanned()) {
            Rig.until(
                    "the track is known again",
                    () -> player.playback().state().track().isPresent());
            assertEquals(queue, player.playback().state().queue().tracks());
            Play play = player.listening().history(0, 1).getFirst();
            assertEquals(play.title(), play.track().orElseThrow().title());
            assertEquals(List.of(queue.get(1)), player.listening().favourites(0, 10));
            Selection loved = Selection.of(new Rule.Is(Flag.LOVED));
            Rig.until(
                    "the lists know the favourite again",
                    () -> player.selections().keys(loved, 10).equals(List.of(queue.get(1))));
        }
    }

    @Test
    void withoutASoundCardSilenceTakesItsTime() throws IOException {
        try (Player player = scanned()) {
            TrackKey first = player.library()
                    .tracks(TrackOrder.TITLE, 0, 10)
                    .items()
                    .getFirst()
                    .key();
            player.playback().play(List.of(first), 0);
            Rig.until("it plays", () -> player.playback().state().status() == Status.PLAYING);
            long start = System.nanoTime();
            Rig.until("it ended", () -> player.playback().state().status() == Status.PAUSED);
            assertFalse(System.nanoTime() - start < Duration.ofMillis(700).toNanos(), "a second passed in less");
        }
    }

    private Player scanned() throws IOException {
        Player player = Player.open(config());
        player.folders().add(music);
        player.scanner().start();
        Rig.until("both were found", () -> player.library().counts().tracks() == 2);
        return player;
    }

    private PlayerConfig config() {
        return new PlayerConfig(folder.resolve("cache"), user, outbox, clock, Duration.ofSeconds(20));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
