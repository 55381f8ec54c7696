package org.gatefold.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One round through a window with Tab: who had the keyboard, in which order. On the JavaFX thread. */
final class Round {
    private static final int MOST = 600;
    private static final double SLACK = 4;
    private static final List<String> GROUPS =
            List.of("top-bar", "side-bar", "player-bar", "drawer", "merch-panel", "merch", "page-host");

    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    Round(Scene scene) {
        this.scene = scene;
    }

    /** Goes round with Tab and back with Shift+Tab, from what has the keyboard now. */
    List<String> faults(Consumer<Node> looking) {
        List<Node> stops = go(false, looking);
        List<Node> back = go(true, _ -> {});
        if (stops.isEmpty()) {
            return faults;
        }
        Set<Node> every = new LinkedHashSet<>(wanted());
        every.removeAll(stops);
        every.removeIf(node -> isOneOfReached(node, stops));
        every.forEach(node -> faults.add("Tab does not come to " + Seen.name(node)));
        List<Node> turned = new ArrayList<>(back.reversed());
        if (!sameRound(stops, turned)) {
            List<Node> missed = new ArrayList<>(stops);
            missed.removeAll(turned);
            faults.add("Shift+Tab goes another way back; without "
                    + missed.stream().map(Seen::name).toList());
        }
        order(stops);
        return faults;
    }

    private List<Node> go(boolean back, Consumer<Node> looking) {
        Set<Node> stops = new LinkedHashSet<>();
        Node last = null;
        for (int i = 0; i < MOST; i++) {
            Node at = scene.getFocusOwner();
            if (at == null) {
                faults.add("nothing has the keyboard after " + (last == null ? "nothing" : Seen.name(last)));
                return List.of();
            }
            if (i > 0 && stops.contains(at)) {
                if (at == last) {
                    faults.add((back ? "Shift+Tab" : "Tab") + " does not leave " + Seen.name(at));
                } else if (at != first(stops) && !isHost(at)) {
                    faults.add("Tab comes round at " + Seen.name(at) + " and not where it began");
                }
                return new ArrayList<>(stops);
            }
            stops.add(at);
            looking.accept(at);
            press(at, back);
            last = at;
        }
        faults.add("Tab never comes round");
        return new ArrayList<>(stops);
    }

    private static Node first(Set<Node> stops) {
        return stops.stream()
                .filter(stop -> !isHost(stop))
                .findFirst()
                .orElse(stops.iterator().next());
    }

    private static void press(Node at, boolean back) {
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
    }

    private List<Node> wanted() {
        return Seen.in(scene.getRoot()).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && !isHost(node))
                .filter(node -> !Seen.isInner(node))
                .toList();
    }

    private boolean sameRound(List<Node> there, List<Node> back) {
        Set<Node> one = new LinkedHashSet<>(there);
        Set<Node> other = new LinkedHashSet<>(back);
        one.removeIf(Round::isHost);
        other.removeIf(Round::isHost);
        if (!one.equals(other) || one.isEmpty()) {
            return one.equals(other);
        }
        List<Node> first = new ArrayList<>(one);
        List<Node> second = new ArrayList<>(other);
        java.util.Collections.rotate(second, -second.indexOf(first.getFirst()));
        return first.equals(second);
    }

    /** Within a part of the window nothing comes next that lies above, and not beside. */
    private void order(List<Node> stops) {
        List<Node> tree = Seen.in(scene.getRoot());
        for (int i = 1; i < stops.size(); i++) {
            Node one = stops.get(i - 1);
            Node next = stops.get(i);
            Bounds from = Seen.place(one);
            Bounds to = Seen.place(next);
            if (from.getHeight() < 1 || to.getHeight() < 1) { // scrolled out of sight
                continue;
            }
            boolean above = to.getMaxY() <= from.getMinY() + SLACK;
            boolean beside = to.getMinX() >= from.getMaxX() - SLACK;
            if (group(one).equals(group(next))
                    && above
                    && !beside
                    && !isHost(one)
                    && tree.indexOf(next) > tree.indexOf(one)) {
                faults.add("goes up: from " + Seen.name(one) + " to " + Seen.name(next));
            }
        }
    }

    private static String group(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            for (String group : GROUPS) {
                if (up.getStyleClass().contains(group)) {
                    return group;
                }
            }
        }
        return "";
    }

    /** Of several toggles the chosen one has the keyboard, and the arrows go to the others. */
    private static boolean isOneOfReached(Node node, List<Node> stops) {
        return node instanceof Toggle one
                && one.getToggleGroup() != null
                && stops.stream()
                        .anyMatch(
                                stop -> stop instanceof Toggle other && other.getToggleGroup() == one.getToggleGroup());
    }

    /** A part of the window that takes the keyboard when it opens, and is no stop on the way. */
    private static boolean isHost(Node node) {
        return node.getStyleClass().contains("page-host")
                || node.getStyleClass().contains("drawer");
    }
}
