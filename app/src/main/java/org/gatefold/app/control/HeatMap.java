package org.gatefold.app.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Days as cells, a column a week, the more the stronger. It fills its width up to a largest cell. One day has the focus; the
 * arrows move it, Home and End go to the ends, Enter chooses. Every day is named for a screen reader, so that its colour is
 * never all there is.
 */
public final class HeatMap extends Pane {
    /** The strongest level; 0 is nothing at all. */
    public static final int LEVELS = 4;

    private static final int DAYS = 7;
    private static final double LARGEST = 21;
    private static final double HEAD = 18;

    /**
     * What is shown: the days from {@code first} to {@code last}, each with its level and its words; {@code month} names the
     * column where one begins, or gives an empty text. The first row is the weekday of {@code weekBegins}; {@code columns} is
     * for how many weeks there is to be room.
     */
    public record Days(
            LocalDate first,
            LocalDate last,
            DayOfWeek weekBegins,
            Function<LocalDate, Integer> level,
            Function<LocalDate, String> words,
            Function<LocalDate, String> month,
            int columns) {}

    private final Days days;
    private final List<Region> cells = new ArrayList<>();
    private final List<Label> months = new ArrayList<>();
    private final List<Integer> monthColumns = new ArrayList<>();
    private final ReadOnlyObjectWrapper<LocalDate> pointed;
    private final int lead;
    private final double head;

    /** @param choose called with a day that was clicked, or chosen by Enter */
    public HeatMap(Days days, Consumer<LocalDate> choose) {
        this.days = days;
        getStyleClass().add("heat-map");
        lead = (days.first().getDayOfWeek().getValue() - days.weekBegins().getValue() + DAYS) % DAYS;
        pointed = new ReadOnlyObjectWrapper<>(days.last());
        Tooltip tip = new Tooltip();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            cells.add(cell(day, tip, choose));
            nameMonth(day);
        }
        head = months.isEmpty() ? 0 : HEAD;
        getChildren().addAll(months);
        getChildren().addAll(cells);
        cells.getLast().setFocusTraversable(true);
        Tooltip.install(this, tip);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> move(e, choose));
    }

    /** The day under the mouse or with the focus, whichever came last. */
    public ReadOnlyObjectProperty<LocalDate> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** The day that has the focus, if one has. */
    public Optional<LocalDate> focusedDay() {
        return cells.stream()
                .filter(Node::isFocused)
                .findFirst()
                .map(cell -> days.first().plusDays(cells.indexOf(cell)));
    }

    /** Gives the focus to a day as soon as the map is on the screen. */
    public void focusWhenShown(LocalDate day) {
        sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, @Nullable Scene before, @Nullable Scene now) {
                if (now != null) {
                    sceneProperty().removeListener(this);
                    focus(day);
                }
            }
        });
    }

    /** Gives the focus to a day. */
    public void focus(LocalDate day) {
        int place = (int) ChronoUnit.DAYS.between(days.first(), day);
        Region cell = cells.get(Math.clamp(place, 0, cells.size() - 1));
        cells.forEach(each -> each.setFocusTraversable(each == cell));
        cell.requestFocus();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns() * LARGEST;
    }

    @Override
    protected double computeMinWidth(double height) {
        return columns() * 6.0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return head + DAYS * pitch(width < 0 ? computePrefWidth(-1) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double pitch = pitch(getWidth());
        double side = Math.max(4, Math.floor(pitch * 0.8));
        for (int i = 0; i < cells.size(); i++) {
            int place = i + lead;
            cells.get(i).resizeRelocate(place / DAYS * pitch, head + place % DAYS * pitch, side, side);
        }
        for (int i = 0; i < months.size(); i++) {
            months.get(i).autosize();
            months.get(i).relocate(monthColumns.get(i) * pitch, 0);
        }
    }

    private Region cell(LocalDate day, Tooltip tip, Consumer<LocalDate> choose) {
        Region cell = new Region();
        cell.getStyleClass()
                .addAll("heat-cell", "heat-" + Math.clamp(days.level().apply(day), 0, LEVELS));
        cell.setAccessibleRole(AccessibleRole.BUTTON);
        cell.setAccessibleText(days.words().apply(day));
        cell.setOnMouseEntered(_ -> {
            tip.setText(cell.getAccessibleText());
            pointed.set(day);
        });
        cell.setOnMouseClicked(_ -> choose.accept(day));
        cell.focusedProperty().addListener((_, _, now) -> {
            if (now) {
                pointed.set(day);
            }
        });
        return cell;
    }

    private void nameMonth(LocalDate day) {
        String name = day.getDayOfMonth() == 1 ? days.month().apply(day) : "";
        if (!name.isEmpty()) {
            Label label = Labels.of(name, "heat-month");
            months.add(label);
            monthColumns.add((cells.size() - 1 + lead + DAYS - 1) / DAYS);
        }
    }

    private void move(KeyEvent e, Consumer<LocalDate> choose) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        int at = focused instanceof Region region ? cells.indexOf(region) : -1;
        if (at < 0) {
            return;
        }
        int week = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -DAYS : DAYS;
        int to = switch (e.getCode()) {
            case LEFT -> at - week;
            case RIGHT -> at + week;
            case UP -> at - 1;
            case DOWN -> at + 1;
            case HOME -> 0;
            case END -> cells.size() - 1;
            case ENTER, SPACE -> at;
            default -> -1;
        };
        if (to == at) {
            choose.accept(days.first().plusDays(at));
        }
        if (to >= 0 && to < cells.size()) {
            focus(days.first().plusDays(to));
        }
        if (to != -1) {
            e.consume();
        }
    }

    private int columns() {
        return Math.max(days.columns(), (cells.size() + lead + DAYS - 1) / DAYS);
    }

    private double pitch(double width) {
        return Math.max(6, Math.min(LARGEST, width / columns()));
    }
}
