package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Icons;
import org.gatefold.app.part.ColumnPlan.Kind;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The head of a table: a press on a name sorts, dragged it moves the column, and the edge behind it makes it wider. With
 * the keyboard Shift and the arrows change the width, Ctrl Shift and the arrows the place. A right click chooses columns.
 */
public final class ColumnHead extends Region {
    private static final double STEP = 16;
    private static final double EDGE = 8;
    private static final double USUAL_FONT = 12;

    /** What the table is sorted by, and whether the other way round. */
    public record Sorting(Kind kind, boolean reversed) {}

    private final ColumnPlan plan;
    private final Texts texts;
    private final Consumer<Kind> sort;
    private final Map<Kind, Button> names = new EnumMap<>(Kind.class);
    private final Map<Kind, Region> edges = new EnumMap<>(Kind.class);
    private Optional<Sorting> sorting = Optional.empty();
    private double grabbedAt;
    private boolean dragging;
    private boolean moved;

    /** @param sort hears which column was pressed */
    public ColumnHead(ColumnPlan plan, Texts texts, Consumer<Kind> sort) {
        this.plan = plan;
        this.texts = texts;
        this.sort = sort;
        getStyleClass().add("column-head");
        setOnContextMenuRequested(e -> {
            chooser().show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        for (Kind kind : Kind.values()) {
            names.put(kind, button(kind));
            edges.put(kind, edge(kind));
        }
        plan.wordsProperty().when(ColumnPlan.whileShown(this)).subscribe(_ -> arrange());
        plan.roomProperty().when(ColumnPlan.whileShown(this)).subscribe(_ -> requestLayout());
        at(names, Kind.TITLE).fontProperty().subscribe(font -> {
            plan.textSize(font.getSize() / USUAL_FONT);
            requestLayout();
        });
        sorted(Optional.empty());
        arrange();
    }

    /** Shows what the table is sorted by; empty for an order that no column has. */
    public void sorted(Optional<Sorting> now) {
        sorting = now;
        names.forEach(this::mark);
    }

    /** The menu in which columns are chosen. */
    public ContextMenu chooser() {
        ContextMenu menu = new ContextMenu();
        for (Kind kind : Kind.values()) {
            CheckMenuItem item = new CheckMenuItem(name(kind));
            item.setSelected(plan.shown().contains(kind));
            item.setDisable(kind == Kind.TITLE);
            item.setOnAction(_ -> plan.show(kind, item.isSelected()));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), TrackMenu.item(texts.get("columns.reset"), plan::reset));
        return menu;
    }

    /** The keyboard goes through the columns as they stand; under the mouse nothing is taken away. */
    private void arrange() {
        requestLayout();
        if (dragging) {
            return;
        }
        Optional<Button> focused =
                names.values().stream().filter(Node::isFocused).findFirst();
        List<Node> nodes = new ArrayList<>();
        plan.shown().forEach(kind -> nodes.add(at(names, kind)));
        plan.shown().forEach(kind -> nodes.add(at(edges, kind)));
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
            focused.filter(nodes::contains).ifPresent(Node::requestFocus);
        }
    }

    private static <T> T at(Map<Kind, T> all, Kind kind) {
        return Objects.requireNonNull(all.get(kind));
    }

    private void mark(Kind kind, Button button) {
        Optional<Boolean> turned = sorting.filter(now -> now.kind() == kind).map(Sorting::reversed);
        button.setGraphic(turned.map(is -> Icons.line(is ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN))
                .orElse(null));
        button.setAccessibleText(turned.map(is -> texts.format(is ? "columns.turned" : "columns.sorted", name(kind)))
                .orElseGet(() -> texts.format("columns.sort", name(kind))));
    }

    private Button button(Kind kind) {
        Button button = new Button(name(kind));
        button.getStyleClass().add("column-name");
        if (kind == Kind.YEAR || kind == Kind.LENGTH) {
            button.getStyleClass().add("column-figure");
        }
        button.setId("column-" + kind.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(false);
        button.setMinWidth(0);
        button.setAccessibleHelp(texts.get("columns.help"));
        button.setOnAction(_ -> {
            if (!moved) {
                sort.accept(kind);
            }
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, e -> key(kind, e));
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> moved = false);
        button.setOnMouseDragged(e -> drag(kind, e));
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> letGo());
        return button;
    }

    private void letGo() {
        dragging = false;
        arrange();
    }

    private Region edge(Kind kind) {
        Region edge = new Region();
        edge.getStyleClass().add("column-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setOnMousePressed(e -> {
            grabbedAt = e.getSceneX();
            dragging = true;
            e.consume();
        });
        edge.setOnMouseReleased(_ -> letGo());
        edge.setOnMouseDragged(e -> {
            double by = e.getSceneX() - grabbedAt;
            grabbedAt = e.getSceneX();
            plan.widen(kind, by);
            e.consume();
        });
        return edge;
    }

    private void key(Kind kind, KeyEvent e) {
        int way = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        if (way == 0 || !e.isShiftDown() || e.isAltDown()) {
            return;
        }
        if (e.isShortcutDown()) {
            plan.move(kind, plan.shown().indexOf(kind) + way);
        } else {
            plan.widen(kind, way * STEP);
        }
        e.consume();
    }

    /** The column goes where the mouse is over the middle of another one. */
    private void drag(Kind kind, MouseEvent e) {
        double x = sceneToLocal(e.getSceneX(), e.getSceneY()).getX() - snappedLeftInset();
        List<ColumnPlan.Place> places = plan.places();
        int at = places.stream().map(ColumnPlan.Place::kind).toList().indexOf(kind);
        for (int i = 0; i < places.size(); i++) {
            double middle = places.get(i).x() + places.get(i).width() / 2;
            if (i < at && x < middle || i > at && x > middle) {
                moved = true;
                dragging = true;
                plan.move(kind, plan.shown().indexOf(places.get(i).kind()));
                return;
            }
        }
    }

    private String name(Kind kind) {
        return texts.get(
                switch (kind) {
                    case TITLE -> "columns.title";
                    case ARTIST -> "columns.artist";
                    case ALBUM -> "columns.album";
                    case YEAR -> "columns.year";
                    case RATING -> "columns.rating";
                    case FORMAT -> "columns.format";
                    case LENGTH -> "columns.length";
                });
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double high = getHeight() - snappedTopInset() - snappedBottomInset();
        names.values().forEach(name -> name.setVisible(false));
        edges.values().forEach(edge -> edge.setVisible(false));
        List<ColumnPlan.Place> places = plan.places();
        for (ColumnPlan.Place place : places) {
            at(names, place.kind()).setVisible(true);
            double x = snapPositionX(left + place.x());
            double width = snapSizeX(place.width());
            at(names, place.kind()).resizeRelocate(x, snappedTopInset(), width, high);
            Region edge = at(edges, place.kind());
            edge.resizeRelocate(x + width, snappedTopInset(), EDGE, high);
            edge.setVisible(place != places.getLast());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double high = names.values().stream()
                .mapToDouble(name -> name.prefHeight(-1))
                .max()
                .orElse(0);
        return snappedTopInset() + high + snappedBottomInset();
    }
}
