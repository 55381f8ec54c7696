package org.gatefold.app.mediakeys.mpris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.mediakeys.DesktopPlayer;
import org.gatefold.app.mediakeys.MediaControls;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real playback on a real bus, asked and steered by playerctl. */
@Timeout(120)
final class MprisTest {
    private static final ArtworkId ART = new ArtworkId("ab".repeat(32));

    @TempDir
    Path folder;

    private final Semaphore raised = new Semaphore(0);
    private final Semaphore left = new Semaphore(0);
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private SessionBus bus;
    private Rig rig;
    private MediaControls controls;
    private TrackKey first;
    private TrackKey second;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(SessionBus.isHere(), "dbus and playerctl are not here; ./gatefold test installs them");
        bus = SessionBus.start();
        rig = new Rig(folder);
        first = rig.wav("First", Signal.ramp(0, 20 * Signal.RATE));
        second = rig.wav("Second", Signal.ramp(0, 20 * Signal.RATE));
        rig.library.picture(first, ART);
        rig.device.holdAt(Signal.RATE);
        controls = controls();
    }

    @AfterEach
    void close() {
        if (bus != null) {
            controls.close();
            rig.close();
            bus.close();
        }
        workers.shutdown();
    }

    private MediaControls controls() {
        return MprisControls.open(
                DBusConnectionBuilder.forAddress(bus.address()),
                new DesktopPlayer(
                        rig.playback(),
                        art -> Optional.of(
                                folder.resolve("a cover " + art.sha256().substring(0, 2) + ".png")),
                        raised::release,
                        left::release,
                        asked::add),
                workers);
    }

    private void play() {
        rig.playback().play(List.of(first, second), 0);
        rig.await(Status.PLAYING);
    }

    @Test
    void itSaysWhatPlays() throws Exception {
        assertEquals("Stopped", bus.playerctl("status"));
        play();
        until("it says so", () -> bus.playerctl("status").equals("Playing"));
        assertEquals("First", bus.playerctl("metadata", "xesam:title"));
        assertEquals("Signal", bus.playerctl("metadata", "xesam:artist"));
        assertEquals("Signal's album", bus.playerctl("metadata", "xesam:album"));
        assertEquals("20000000", bus.playerctl("metadata", "mpris:length"));
        until("the picture", () -> bus.playerctl("metadata").contains("mpris:artUrl"));
        assertTrue(
                bus.playerctl("metadata", "mpris:artUrl").endsWith("/a%20cover%20ab.png"),
                () -> "a file's address, well written");
    }

    @Test
    void itIsSteeredFromOutside() throws Exception {
        play();
        bus.playerctl("pause");
        rig.await(Status.PAUSED);
        bus.playerctl("play");
        rig.await(Status.PLAYING);
        bus.playerctl("play-pause");
        rig.await(Status.PAUSED);
        bus.playerctl("next");
        rig.await("the next track", state -> state.queue().current() == 1);
        bus.playerctl("previous");
        rig.await("the first again", state -> state.queue().current() == 0);
        bus.playerctl("position", "12");
        rig.await("it is there", state -> state.position().toSeconds() == 12);
        bus.playerctl("position", "4-");
        rig.await("it went back", state -> state.position().toSeconds() == 8);
        assertTrue(bus.playerctl("position").startsWith("8."), "it says where it is");
        bus.playerctl("stop");
        rig.await("it is still, at the start", state -> state.position().isZero() && state.status() == Status.PAUSED);
    }

    @Test
    void volumeLoopAndShuffleGoBothWays() throws Exception {
        play();
        bus.playerctl("volume", "0.4");
        rig.await("it is quieter", state -> state.volume().level() == 0.4);
        bus.playerctl("loop", "Track");
        rig.await("it repeats", state -> state.queue().repeat() == Repeat.ONE);
        bus.playerctl("shuffle", "On");
        rig.await("it is shuffled", state -> state.queue().isShuffled());
        rig.playback().volume(0.7);
        rig.playback().repeat(Repeat.ALL);
        rig.playback().shuffled(false);
        until("the volume", () -> bus.playerctl("volume").startsWith("0.7"));
        until("the loop", () -> bus.playerctl("loop").equals("Playlist"));
        until("the order", () -> bus.playerctl("shuffle").equals("Off"));
    }

    @Test
    void aSeekPastTheEndIsTheNextTrackAndOneBeforeTheStartIsTheStart() throws Exception {
        play();
        bus.playerctl("position", "60-");
        rig.await("the start", state -> state.position().compareTo(Duration.ofSeconds(2)) < 0);
        bus.playerctl("position", "60+");
        PlaybackState next = rig.await("the next", state -> state.queue().current() == 1);
        assertEquals("Second", next.track().orElseThrow().title());
    }

    @Test
    void whoListensIsToldOfChangesAndOfASeekOnce() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (DBusConnection ear = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build()) {
            ear.addSigHandler(
                    Properties.PropertiesChanged.class,
                    signal -> signal.getPropertiesChanged()
                            .forEach((name, value) -> told.add(name + "=" + plain(value))));
            ear.addSigHandler(MprisPlayer.Seeked.class, signal -> told.add("Seeked"));
            play();
            heard(told, "PlaybackStatus=Playing");
            long began = System.nanoTime();
            rig.playback().seek(Duration.ofSeconds(9));
            heard(told, "Seeked");
            rig.playback().pause();
            heard(told, "PlaybackStatus=Paused");
            // the device is held: where that takes longer than time alone explains, a jump is rightly told
            boolean quick = System.nanoTime() - began < Duration.ofMillis(400).toNanos();
            assertTrue(!quick || told.stream().noneMatch("Seeked"::equals), "a pause is no seek: " + told);
        }
    }

    @Test
    void theWindowIsRaisedAndTheProgramEnded() throws Exception {
        try (DBusConnection desktop = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build()) {
            MprisRoot root = desktop.getRemoteObject(
                    "org.mpris.MediaPlayer2.gatefold", "/org/mpris/MediaPlayer2", MprisRoot.class);
            root.raise();
            assertTrue(raised.tryAcquire(60, TimeUnit.SECONDS));
            root.quit();
            assertTrue(left.tryAcquire(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSecondGatefoldHasANameOfItsOwn() throws Exception {
        MediaControls other = controls();
        assertEquals(2, bus.playerctl("--list-all").lines().count());
        other.close();
        until("it is gone", () -> bus.playerctl("--list-all").equals("gatefold"));
    }

    @Test
    void filesAreOpenedFromOutsideAndOtherAddressesAreNot() throws Exception {
        bus.playerctl("open", "https://example.org/a%20song.mp3");
        bus.playerctl("open", "file:///music/R%C3%B3s%C3%ADn/a%20song.mp3");
        assertEquals("file:///music/R%C3%B3s%C3%ADn/a%20song.mp3", asked.poll(60, TimeUnit.SECONDS));
        assertTrue(asked.isEmpty());
    }

    @Test
    void itSaysOfItselfWhatItsDesktopEntrySays() throws Exception {
        String entry = Files.readString(Path.of("..", "packaging", "linux", "gatefold.desktop"));
        String types = entry.lines()
                .filter(line -> line.startsWith("MimeType="))
                .findFirst()
                .orElseThrow();
        assertEquals(
                MimeTypes.ALL, List.of(types.substring("MimeType=".length()).split(";")));
    }

    @Test
    void withoutABusThereIsNothingToCloseAndNothingBreaks() {
        MediaControls none = MprisControls.open(
                DBusConnectionBuilder.forAddress("unix:path=" + folder.resolve("no-bus")),
                new DesktopPlayer(rig.playback(), art -> Optional.empty(), raised::release, left::release, asked::add),
                workers);
        play();
        none.close();
    }

    private static String plain(Object value) {
        return String.valueOf(value instanceof Variant<?> variant ? variant.getValue() : value);
    }

    private static void heard(BlockingQueue<String> told, String wanted) throws InterruptedException {
        for (String next = ""; !wanted.equals(next); ) {
            next = told.poll(60, TimeUnit.SECONDS);
            assertTrue(next != null, "never told: " + wanted);
        }
    }

    /** Something that is asked for, by a program of its own each time. */
    @FunctionalInterface
    private interface Asked {
        boolean yes() throws Exception;
    }

    private static void until(String what, Asked asked) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!asked.yes()) {
            assertTrue(System.nanoTime() < end, "never came: " + what);
        }
    }
}
