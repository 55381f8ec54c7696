package org.gatefold.player.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.opening.Refused.Why;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real files that are in the library or not, opened by the real player. */
@Timeout(120)
final class OpeningTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final List<List<TrackKey>> lots = new ArrayList<>();
    private Database user;
    private SqlOutbox outbox;
    private Player player;
    private Path ours;
    private Path theirs;

    @BeforeEach
    void open() throws IOException {
        System.setProperty(Player.AUDIO_PROPERTY, "silent");
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, clock);
        ours = Files.createDirectory(folder.resolve("ours"));
        theirs = Files.createDirectory(folder.resolve("theirs"));
        wav(ours.resolve("Known.wav"), 3);
        player = player();
        player.folders().add(ours);
        player.scanner().start();
        Rig.until("it was found", () -> player.library().counts().tracks() == 1);
    }

    @AfterEach
    void close() {
        player.close();
        System.clearProperty(Player.AUDIO_PROPERTY);
        outbox.close();
        user.close();
    }

    private Player player() throws IOException {
        return Player.open(new PlayerConfig(folder.resolve("cache"), user, outbox, clock, Duration.ofSeconds(20)));
    }

    private static Path wav(Path file, int from) throws IOException {
        return Signal.wav(file, Signal.ramp(from, 44_100));
    }

    private Opened opened(Path... places) {
        return player.opening().open(List.of(places), lots::add);
    }

    private List<String> titles() {
        return lots.stream()
                .flatMap(List::stream)
                .map(key -> player.library().byKeys(List.of(key)).get(key).title())
                .toList();
    }

    @Test
    void aFolderIsOpenedByNameTheFirstFileAtOnceAndNothingIsAddedToTheLibrary() throws IOException {
        wav(theirs.resolve("b.wav"), 20);
        wav(theirs.resolve("A.wav"), 10);
        wav(Files.createDirectory(theirs.resolve("0 below")).resolve("c.wav"), 30);
        wav(theirs.resolve(".hidden.wav"), 40);
        Files.writeString(theirs.resolve("cover.jpg"), "no music");
        Opened opened = opened(theirs);
        assertEquals(new Opened(3, List.of(), 0), opened);
        assertEquals(List.of("A", "b", "c"), titles());
        assertEquals(List.of(1, 2), lots.stream().map(List::size).toList());
        assertEquals(1, player.library().counts().tracks());
        assertEquals(1, player.library().tracks(TrackOrder.TITLE, 0, 10).total());
    }

    @Test
    void whatTheLibraryHasIsItsTrack() {
        opened(ours.resolve("Known.wav"));
        Track known = player.library().tracks(TrackOrder.TITLE, 0, 10).items().getFirst();
        assertEquals(List.of(List.of(known.key())), lots);
    }

    @Test
    void anOpenedFilePlaysAndIsKnownAtTheNextStart() throws IOException {
        Path file = wav(theirs.resolve("Guest.wav"), 50);
        opened(file);
        TrackKey key = lots.getFirst().getFirst();
        player.playback().play(List.of(key), 0);
        Rig.until(
                "it is what plays",
                () -> player.playback()
                        .state()
                        .track()
                        .map(Track::title)
                        .orElse("")
                        .equals("Guest"));
        player.close();
        player = player();
        Track again = player.playback().state().track().orElseThrow();
        assertEquals(new Origin.InFile(file), again.origin());
        assertEquals(key, again.key());
    }

    @Test
    void whatCannotBePlayedIsToldWithTheReason() throws IOException {
        Path text = Files.writeString(theirs.resolve("a.txt"), "words");
        Path broken = Files.writeString(theirs.resolve("b.flac"), "words");
        Path empty = Files.createDirectory(theirs.resolve("empty"));
        Path gone = theirs.resolve("gone.mp3");
        assertEquals(
                List.of(
                        new Refused(text, Why.NO_MUSIC),
                        new Refused(empty, Why.EMPTY),
                        new Refused(gone, Why.GONE),
                        new Refused(broken, Why.DAMAGED)),
                opened(text, empty, gone, broken).refused());
        assertEquals(List.of(), lots);
    }

    @Test
    void aListPlaysWhatTheLibraryHasAndTheFilesBesideIt() throws IOException {
        wav(theirs.resolve("beside.wav"), 60);
        for (String name : List.of("list.m3u", "list.m3u8")) {
            lots.clear();
            Path list = Files.writeString(
                    theirs.resolve(name), "#EXTM3U\n" + ours.resolve("Known.wav") + "\nbeside.wav\nlost.wav\n");
            Opened opened = opened(list);
            assertEquals(List.of("Known", "beside"), titles());
            assertEquals(List.of(new Refused(theirs.resolve("lost.wav"), Why.GONE)), opened.refused());
        }
        lots.clear();
        opened(Files.writeString(theirs.resolve("list.xspf"), """
            <playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>
            <track><location>beside.wav</location></track></trackList></playlist>"""));
        assertEquals(List.of("beside"), titles());
        lots.clear();
        opened(Files.writeString(theirs.resolve("list.jspf"), """
            {"playlist": {"title": "x", "track": [{"location": ["%s"]}]}}""".formatted(
                        theirs.resolve("beside.wav").toUri())));
        assertEquals(List.of("beside"), titles());
    }

    @Test
    void aListLeadsToNoDeviceNoOtherComputerAndNoOtherList() throws IOException {
        Files.writeString(theirs.resolve("inner.m3u"), "inner.m3u\n");
        Path list = Files.writeString(
                theirs.resolve("odd.m3u"),
                "/dev/zero\n//host/share/a.mp3\n\\\\host\\share\\b.mp3\ninner.m3u\nhttps://example.org/c.mp3\n");
        Opened opened = opened(list);
        assertEquals(0, opened.tracks());
        assertTrue(opened.refused().stream().allMatch(refused -> refused.why() == Why.GONE), () -> opened.toString());
    }

    @Test
    void aLinkThatLeadsBackIsFollowedOnce() throws IOException {
        wav(theirs.resolve("one.wav"), 70);
        Files.createSymbolicLink(theirs.resolve("again"), theirs);
        assertEquals(1, opened(theirs).tracks());
    }

    @Test
    void whoeverWantsNoMoreGetsNoMore() throws IOException {
        wav(theirs.resolve("one.wav"), 70);
        wav(theirs.resolve("two.wav"), 80);
        player.opening().open(List.of(theirs), keys -> {
            lots.add(keys);
            return false;
        });
        assertEquals(List.of("one"), titles());
    }

    @Test
    void aFileThatJoinsTheLibraryLaterIsTheSameTrack() throws IOException {
        Path file = wav(theirs.resolve("Guest.wav"), 90);
        opened(file);
        TrackKey key = lots.getFirst().getFirst();
        Files.move(file, ours.resolve("Guest.wav"));
        player.scanner().start();
        Rig.until("it was found", () -> player.library().counts().tracks() == 2);
        assertTrue(player.library().tracks(TrackOrder.TITLE, 0, 10).items().stream()
                .anyMatch(track -> track.key().equals(key)));
    }
}
