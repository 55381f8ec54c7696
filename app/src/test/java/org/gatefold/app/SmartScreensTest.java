package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.playlist.smart.NspReader;
import org.gatefold.player.playlist.smart.SmartId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Smart playlists made, changed, copied and brought in from files in the real window. */
@Timeout(180)
final class SmartScreensTest {
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

    private void type(String field, String text) throws Exception {
        Fx.until(field, () -> input(field).isPresent());
        Fx.run(() -> input(field).orElseThrow().setText(text));
    }

    private Optional<TextInputControl> input(String name) {
        return room.wiring.node().lookupAll(".text-input").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(TextInputControl.class::cast)
                .findFirst();
    }

    private void seenPart(String part) throws Exception {
        Fx.until(part, () -> Fx.find(room.wiring.node(), Fx.textWith(part)).isPresent());
    }

    private SmartId kept(String json) throws Exception {
        return room.services.player.lists().smart().create(NspReader.read(json, "Kept"));
    }

    @Test
    void aSmartPlaylistIsMadeWithALivePreviewAndPlayed() throws Exception {
        room.go(new Route.PlaylistsPage());
        room.press("New smart playlist");
        seenPart(room.tracks().size() + " tracks");
        type("Name of the playlist", "");
        room.seen("It needs a name.");
        type("Name of the playlist", "Frost");
        room.press("Add rule");
        room.seen("Say what it is to be compared with; until then it is passed over.");
        type("Text", "nobody at all");
        seenPart("No tracks");
        type("Text", "vinterlys");
        seenPart(room.tracks().size() + " tracks");
        room.press("Add group");
        room.look("smart-editor");
        Fx.run(() -> javafx.event.Event.fireEvent(
                input("Name of the playlist").orElseThrow(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false)));
        room.rows(room.tracks().size());
        room.seen("Edit rules");
        room.look("smart");
        room.press("Play");
        Fx.until(
                "it plays",
                () -> room.services.player.playback().state().queue().tracks().size()
                        == room.tracks().size());
        room.go(new Route.PlaylistsPage());
        room.seen("Smart playlist");
        room.look("playlists-smart");
    }

    @Test
    void aCopyIsAnOrdinaryPlaylistAndADeletedOneComesBack() throws Exception {
        SmartId id = kept("{\"all\":[],\"sort\":\"title\",\"limit\":3}");
        List<Track> three = room.services
                .player
                .library()
                .tracks(org.gatefold.player.library.TrackOrder.TITLE, 0, 3)
                .items();
        room.go(new Route.SmartPage(id));
        room.rows(3);
        room.press("Copy as playlist");
        Fx.until("it is there", () -> room.services.player.playlists().all().size() == 1);
        assertEquals(
                three.stream().map(Track::key).toList(),
                room.services
                        .player
                        .playlists()
                        .keys(room.services.player.playlists().all().getFirst().id()));
        room.go(new Route.SmartPage(id));
        room.rows(3);
        room.press("Delete");
        room.seen("This playlist is not there any more");
        room.press("Undo");
        room.rows(3);
    }

    @Test
    void whatAFileSaysThatIsUnknownIsToldByNameAndKept() throws Exception {
        Path file = Files.writeString(
                folder.resolve("moods.nsp"),
                "{\"all\":[{\"is\":{\"mood\":\"blue\"}},{\"gt\":{\"year\":\"many\"}}],\"sort\":\"bpm\"}");
        Fx.run(() -> room.wiring.playlists().dropped(List.of(file)));
        room.seen("Gatefold does not know “mood”. It is kept, but not followed.");
        room.seen("Gatefold cannot sort by “bpm”. It is kept, but not followed.");
        room.look("smart-problems");
        room.press("Edit rules");
        room.seen("“many” does not suit here; until it does, it is passed over.");
        room.look("smart-editor-problems");
        type("Number", "1990");
        Fx.until(
                "it suits",
                () -> Fx.find(room.wiring.node(), Fx.textWith("“many”")).isEmpty());
        room.press("Save");
        room.seen("The rules are saved");
        var rules = room.services.player.lists().smart().all().getFirst().rules();
        assertTrue(org.gatefold.player.playlist.smart.NspWriter.write(rules).contains("\"mood\": \"blue\""));
    }

    @Test
    void whoLeavesTheEditorIsAskedWhetherToKeep() throws Exception {
        SmartId id = kept("{\"all\":[]}");
        room.seen("Kept");
        room.go(new Route.SmartEditPage(Optional.of(id)));
        type("Name of the playlist", "Other");
        room.go(new Route.PlaylistsPage());
        room.seen("Your changes to Other were not saved.");
        room.press("Save them");
        Fx.until(
                "it is kept",
                () -> room.services
                        .player
                        .lists()
                        .smart()
                        .all()
                        .getFirst()
                        .name()
                        .equals("Other"));
    }
}
