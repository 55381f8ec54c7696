package org.gatefold.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatefold.app.WalkPlaces;
import org.gatefold.app.WalkRoom;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.shell.DrawerKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through every page and all that opens over one, with the keyboard, the ears of a screen reader and weak eyes. */
final class WalkTest {
    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");

    private static final String PALETTE = "palette";
    /** Where there is one of every button. */
    private static final Set<String> POINTED_AT =
            Set.of("home", "artist", "album", "folder", "product", "checkout", "settings", "smart-edit", PALETTE);

    /** Of the music, a playlist and the languages, where they stand among other words. */
    private static final Set<String> NAMES =
            Set.of("Harbour Static", "Rain on the window", "English", "Español", "Français");

    @TempDir
    private static Path folder;

    private static WalkRoom room;
    private static Map<String, Route> places;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        room = new WalkRoom(folder);
        room.furnish();
        places = new WalkPlaces(room).all();
        String only = System.getProperty("gatefold.walk", "");
        if (!only.isEmpty()) {
            places.keySet().retainAll(Set.of(only.split(",")));
        }
    }

    @AfterAll
    static void close() throws Exception {
        room.close();
    }

    /** Something that is done in every place. */
    private interface Look {
        void at(String place, Scene scene) throws Exception;
    }

    @Test
    void everyControlIsNamedReachedWithTabAndSeenWhenItHasTheKeyboard() throws Exception {
        FocusRing ring = new FocusRing();
        everywhere((place, scene) -> {
            say(place, Fx.call(() -> Names.faults(scene.getRoot())));
            if (!place.equals(PALETTE)) { // Tab closes it, and the keyboard is where it was
                say(place, Fx.call(() -> new Round(scene).faults(ring::stop)));
                ring.look();
            }
        });
        say("everywhere", ring.faults());
        judge();
    }

    @Test
    void everyTextIsToldFromWhatIsBehindIt() throws Exception {
        everywhere((place, scene) -> {
            for (ColorScheme look : ColorScheme.values()) {
                room.look(look);
                Fx.frames(2);
                say(place + " " + look, Fx.call(() -> Contrast.faults(front(place, scene))));
                if (POINTED_AT.contains(place)) {
                    say(place + " " + look + ", under the mouse", Fx.call(() -> hovered(front(place, scene))));
                }
            }
        });
        judge();
    }

    @Test
    void wordsHaveRoomInEveryLanguage() throws Exception {
        Map<String, Set<String>> english = new LinkedHashMap<>();
        everywhere((place, scene) -> english.put(
                place,
                Fx.call(() -> Fit.faults(front(place, scene))).stream()
                        .map(Fit.Fault::path)
                        .collect(Collectors.toSet())));
        for (String tag : List.of("en-XA", "en-XB", "es-ES", "fr-FR")) {
            room.speak(Locale.forLanguageTag(tag));
            everywhere((place, scene) -> {
                List<Fit.Fault> found = Fx.call(() -> Fit.faults(front(place, scene)));
                Set<String> before = english.getOrDefault(place, Set.of());
                say(
                        tag + " " + place,
                        found.stream()
                                .filter(fault -> !before.contains(fault.path()))
                                .map(Fit.Fault::what)
                                .toList());
                if (tag.equals("en-XB")) {
                    say(tag + " " + place, Fx.call(() -> Fit.unturned(scene.getRoot())));
                }
            });
        }
        room.speak(Locale.UK);
        judge();
    }

    @Test
    void nothingIsSaidPastTheMessages() throws Exception {
        Unworded unworded = new Unworded(NAMES);
        room.speak(Locale.forLanguageTag("en-XA"));
        everywhere((place, scene) -> say(place, Fx.call(() -> unworded.faults(scene.getRoot()))));
        room.speak(Locale.UK);
        judge();
    }

    @Test
    void aSentenceThatIsNoMessageIsSeen() throws Exception {
        List<String> found = Fx.call(() -> new Unworded(NAMES)
                .faults(new VBox(
                        new Label("The server said no and gave no reason."),
                        new Button("Save"),
                        new Label("[Ššáávéé ééverything] by Harbour Static"))));
        assertEquals(2, found.size(), found::toString);
    }

    private void everywhere(Look look) throws Exception {
        for (Map.Entry<String, Route> place : places.entrySet()) {
            room.go(place.getValue());
            room.settle();
            look.at(place.getKey(), room.scene());
        }
        room.go(new Route.HomePage());
        for (DrawerKind drawer : DrawerKind.values()) {
            room.drawer(drawer);
            room.settle();
            look.at("drawer " + drawer, room.scene());
            room.drawer(drawer);
        }
        room.palette();
        room.settle();
        look.at(PALETTE, room.scene());
        room.palette();
        room.fullScreen();
        room.settle();
        look.at("full screen", room.scene());
        room.fullScreen();
        room.mini();
        room.settle();
        look.at("mini player", room.miniScene());
        room.mini();
        room.settle();
    }

    /** What is over the rest of the window while it is open. */
    private static Parent front(String place, Scene scene) {
        Node over = place.equals(PALETTE)
                ? scene.getRoot().lookup(".palette")
                : scene.getRoot().lookup(".drawer");
        return over instanceof Parent parent && over.isVisible() ? parent : scene.getRoot();
    }

    private static List<String> hovered(Parent part) {
        List<Node> buttons =
                Seen.in(part).stream().filter(ButtonBase.class::isInstance).toList();
        buttons.forEach(button -> button.pseudoClassStateChanged(HOVER, true));
        part.applyCss();
        List<String> found = Contrast.faults(part);
        buttons.forEach(button -> button.pseudoClassStateChanged(HOVER, false));
        return found;
    }

    private void say(String place, List<String> found) {
        found.forEach(fault -> faults.add(place + ": " + fault));
    }

    private void judge() {
        assertEquals("", String.join("\n", faults));
    }
}
