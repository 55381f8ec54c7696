package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCombination;
import org.gatefold.app.command.Command;
import org.gatefold.app.command.Commands;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All commands of the real program: found, listed with their shortcuts, and none in the way of another. */
@Timeout(180)
final class EveryCommandTest {
    @TempDir
    Path folder;

    private ListsRoom room;
    private Commands commands;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, false);
        commands = room.wiring.commands();
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void noTwoHaveOneShortcutOrOneNameAtFirst() {
        Map<KeyCombination, String> taken = new HashMap<>();
        for (Command command : commands.all()) {
            command.usual()
                    .ifPresent(keys -> assertEquals(
                            Optional.empty(),
                            Optional.ofNullable(taken.put(keys, command.id())),
                            () -> command.id() + " too"));
        }
        assertEquals(
                commands.all().size(),
                commands.all().stream().map(Command::id).distinct().count());
        assertEquals(
                commands.all().size(),
                commands.all().stream().map(Command::title).distinct().count());
    }

    @Test
    void eachIsFoundInThePaletteByItsWholeName() {
        for (Command command : commands.all()) {
            assertEquals(command, commands.matching(command.title()).getFirst(), command.title());
        }
    }

    @Test
    void whatTheSideBarLeadsToAndFoldingItAndTheColumnsAreCommands() throws Exception {
        Set<String> titles = commands.all().stream().map(Command::title).collect(Collectors.toSet());
        List<String> places = Fx.call(() -> room.wiring.node().lookupAll(".side-bar .side-place").stream()
                .map(node -> ((Button) node).getText())
                .toList());
        assertTrue(titles.containsAll(places), () -> places + " are not all in " + titles);
        Set<String> ids = commands.all().stream().map(Command::id).collect(Collectors.toSet());
        assertTrue(ids.containsAll(Set.of("side-bar", "columns", "queue-drawer", "lyrics", "full-screen", "mini")));
    }

    @Test
    void theSettingsListEachWithAButtonForItsShortcut() throws Exception {
        room.go(new Route.SettingsPage());
        Fx.until(
                "the list",
                () -> Fx.find(room.wiring.node(), TitledPane.class::isInstance).isPresent());
        Fx.run(() ->
                room.wiring.node().lookupAll(".titled-pane").forEach(pane -> ((TitledPane) pane).setExpanded(true)));
        Fx.until("a button each", () -> buttons().size() == commands.all().size());
        List<String> spoken =
                Fx.call(() -> buttons().stream().map(Node::getAccessibleText).toList());
        for (Command command : commands.all()) {
            assertTrue(spoken.stream().anyMatch(text -> text.startsWith(command.title() + ": ")), command.title());
        }
    }

    private Set<Node> buttons() {
        return room.wiring.node().lookupAll(".keys-button");
    }
}
