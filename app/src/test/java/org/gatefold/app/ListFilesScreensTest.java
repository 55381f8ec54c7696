package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Playlist files, music and folders that are dropped on the real window. */
@Timeout(180)
final class ListFilesScreensTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    private void drop(Path... files) throws Exception {
        Fx.run(() -> room.wiring.playlists().dropped(List.of(files)));
    }

    @Test
    void aDroppedListIsBroughtInWithAReportAndTakenBack() throws Exception {
        List<Track> tracks = room.tracks();
        StringBuilder text = new StringBuilder("#EXTM3U\n#PLAYLIST:Rainy days\n");
        text.append(tracks.get(0).origin().asFile().orElseThrow()).append('\n');
        text.append("#EXTINF:-1,").append(tracks.get(1).artistName()).append(" - ");
        text.append(tracks.get(1).title()).append("\nD:\\Music\\old name.mp3\n");
        for (int i = 1; i <= 9; i++) {
            text.append("#EXTINF:200,Nobody - Lost song ")
                    .append(i)
                    .append("\nD:\\Music\\lost ")
                    .append(i)
                    .append(".mp3\n");
        }
        drop(Files.writeString(folder.resolve("rain.m3u"), text), Files.writeString(folder.resolve("odd.xspf"), "<no"));
        room.seen("Imported playlists");
        room.seen("1 found");
        room.seen("1 guessed");
        room.seen("9 missing");
        room.seen("This file is not a playlist: its XML is broken.");
        room.look("import");
        room.press("Open Rainy days");
        room.rows(11);
        room.look("import-playlist");
        room.press("Undo");
        room.seen("This playlist is not there any more");
    }

    @Test
    void droppedMusicOfTheLibraryPlays() throws Exception {
        Track track = room.tracks().get(2);
        drop(track.origin().asFile().orElseThrow());
        Fx.until(
                "it is in the queue",
                () -> room.services.player.playback().state().queue().tracks().equals(List.of(track.key())));
        drop(room.tracks().get(3).origin().asFile().orElseThrow());
        room.seen("Added to the queue");
    }

    @Test
    void aDroppedFolderPlaysAndIsOfferedAsOneOfMusic() throws Exception {
        Path music = Files.createDirectories(folder.resolve("More music"));
        Signal.wav(music.resolve("One.wav"), Signal.ramp(0, Signal.RATE));
        drop(music);
        room.seen("Is More music a folder of your music?");
        Fx.until(
                "it is in the queue",
                () -> room.services.player.playback().state().queue().tracks().size() == 1);
        room.press("Add folder");
        Fx.until("it is one", () -> room.services.player.folders().all().contains(music));
        drop(Files.writeString(folder.resolve("a.txt"), "a"));
        room.seen("Gatefold cannot open a.txt.");
    }

    @Test
    void aDroppedStrangerPlaysAndItsFolderIsOffered() throws Exception {
        drop(Signal.wav(folder.resolve("Stranger.wav"), Signal.ramp(0, Signal.RATE)));
        room.seen("That is not in your library. Is " + folder.getFileName() + " a folder of your music?");
        Fx.until(
                "it is what plays",
                () -> room.services
                        .player
                        .playback()
                        .state()
                        .track()
                        .map(Track::title)
                        .equals(Optional.of("Stranger")));
        drop(Files.writeString(folder.resolve("broken.mp3"), "a"));
        room.seen("“broken.mp3” cannot be read. It may be damaged.");
    }

    @Test
    void openedFilesPlayAtOnceInPlaceOfTheQueueAndWhatIsNoMusicIsSaid() throws Exception {
        var playback = room.services.player.playback();
        Path stranger = Signal.wav(folder.resolve("Stranger.wav"), Signal.ramp(0, Signal.RATE));
        Track track = room.tracks().get(2);
        Fx.run(() -> room.wiring.files().open(List.of(track.origin().asFile().orElseThrow(), stranger)));
        Fx.until("both are the queue", () -> playback.state().queue().tracks().size() == 2);
        assertEquals(track.key(), playback.state().queue().tracks().getFirst());
        Fx.run(() ->
                room.wiring.files().open(List.of(stranger, folder.resolve("gone.flac"), folder.resolve("b.flac"))));
        room.seen("“gone.flac” is not there any more. One more could not be opened.");
        Fx.until(
                "it is the queue",
                () -> playback.state().queue().tracks().size() == 1
                        && playback.state().track().map(Track::title).equals(Optional.of("Stranger")));
        assertEquals(
                0, room.services.player.library().search("stranger", 5).tracks().size(), "it is not in the library");
    }

    @Test
    void thePageOfAPlaylistHasAWayOut() throws Exception {
        PlaylistId rain = room.services.player.playlists().create("Rain");
        room.services
                .player
                .playlists()
                .add(rain, room.tracks().stream().map(Track::key).toList());
        room.go(new Route.PlaylistPage(rain));
        room.rows(room.tracks().size());
        room.press("Export");
        Fx.until(
                "the formats",
                () -> javafx.stage.Window.getWindows().stream()
                        .filter(javafx.scene.control.ContextMenu.class::isInstance)
                        .flatMap(menu -> ((javafx.scene.control.ContextMenu) menu).getItems().stream())
                        .anyMatch(item -> "XSPF…".equals(item.getText())));
        room.look("playlist");
        room.go(new Route.PlaylistsPage());
        room.seen("Import playlist…");
        room.look("playlists");
        room.go(new Route.ImportsPage());
        room.seen("No playlist file yet");
        assertTrue(room.services.player.servers().all().isEmpty());
        assertEquals(1, room.services.player.playlists().all().size());
    }
}
