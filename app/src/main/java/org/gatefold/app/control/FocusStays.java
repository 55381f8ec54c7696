package org.gatefold.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Leaves the keyboard in its place when what it was on is taken away or drawn anew: at what stands there now, else at
 * what is next to it. The toolkit would begin at the top of the window. Whoever gives the focus to something else
 * meanwhile is heard. On the JavaFX thread.
 */
public final class FocusStays {
    /** The child of {@code parent} that the focus was in. */
    private record Step(Parent parent, int index) {}

    private final Parent page;
    private final Executor later;
    private final ChangeListener<Scene> moved = (_, _, now) -> left(now);
    private Optional<Node> focused = Optional.empty();
    private List<Step> way = List.of();
    private boolean isLost;

    private FocusStays(Parent page, Executor later) {
        this.page = page;
        this.later = later;
    }

    /** Watches over what is in {@code page}, in whatever scene it comes to be; {@code later} runs what has to wait for a change to be whole. */
    public static void within(Parent page, Executor later) {
        FocusStays stays = new FocusStays(page, later);
        ChangeListener<Node> owner = (_, _, now) -> stays.follow(now);
        page.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(owner);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(owner);
            }
        });
    }

    /** The toolkit goes through nothing at all before it gives the focus of a lost node to the first one it finds. */
    private void follow(Node now) {
        boolean isGivenAway = isLost && now != null;
        isLost = now == null && focused.filter(node -> node.getScene() == null).isPresent();
        if (isLost) {
            return;
        }
        Optional<Node> better = isGivenAway ? successor() : Optional.empty();
        remember(now);
        better.filter(node -> node != now).ifPresent(Node::requestFocus);
    }

    private void remember(Node now) {
        focused.ifPresent(node -> node.sceneProperty().removeListener(moved));
        way = now == null ? List.of() : way(now);
        focused = way.isEmpty() ? Optional.empty() : Optional.of(now);
        focused.ifPresent(node -> node.sceneProperty().addListener(moved));
    }

    /** From the nearest parent outwards to the page; empty for what is not in it. */
    private List<Step> way(Node node) {
        List<Step> steps = new ArrayList<>();
        Node child = node;
        for (Parent parent = node.getParent(); parent != null && child != page; parent = parent.getParent()) {
            steps.add(new Step(parent, parent.getChildrenUnmodifiable().indexOf(child)));
            child = parent;
        }
        return child == page ? steps : List.of();
    }

    private void left(Scene now) {
        if (now == null && page.getScene() != null) {
            later.execute(this::settle);
        }
    }

    /** Unless the toolkit was quicker, or somebody has given the focus to something else. */
    private void settle() {
        if (focused.filter(this::isStillOwner).isPresent()) {
            successor().ifPresent(Node::requestFocus);
        }
    }

    private boolean isStillOwner(Node node) {
        return node.getScene() == null
                && page.getScene() != null
                && page.getScene().getFocusOwner() == node;
    }

    private Optional<Node> successor() {
        for (int level = 0; level < way.size(); level++) {
            if (way.get(level).parent().getScene() == page.getScene()) {
                Optional<Node> found = atSamePlace(level).or(beside(way.get(level)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(page);
    }

    /** Goes down again as the way went before; where it ends, the nearest thing that takes the keyboard. */
    private Optional<Node> atSamePlace(int level) {
        Node node = way.get(level).parent();
        List<Node> passed = new ArrayList<>();
        for (int at = level; at >= 0 && node instanceof Parent parent && hasChildren(parent); at--) {
            List<Node> children = parent.getChildrenUnmodifiable();
            node = children.get(Math.clamp(way.get(at).index(), 0, children.size() - 1));
            passed.addFirst(node);
        }
        return passed.stream().flatMap(each -> first(each).stream()).findFirst();
    }

    private static java.util.function.Supplier<Optional<Node>> beside(Step step) {
        return () -> {
            List<Node> children = step.parent().getChildrenUnmodifiable();
            int index = Math.clamp(step.index(), 0, children.size());
            List<Node> order = new ArrayList<>(children.subList(index, children.size()));
            order.addAll(children.subList(0, index).reversed());
            return order.stream().flatMap(each -> first(each).stream()).findFirst();
        };
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean hasChildren(Parent parent) {
        return !parent.getChildrenUnmodifiable().isEmpty();
    }
}
