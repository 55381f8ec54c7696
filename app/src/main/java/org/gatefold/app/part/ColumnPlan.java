package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Which columns a table of tracks shows, in which order and how wide: shared by its head and its rows, and told as words
 * to be kept. The columns always fill the room there is. On the JavaFX thread.
 */
public final class ColumnPlan {
    /** What a column shows. */
    public enum Kind {
        TITLE(340, 140, true),
        ARTIST(180, 80, true),
        ALBUM(200, 80, true),
        YEAR(64, 52, false),
        RATING(112, 112, false),
        FORMAT(72, 60, false),
        LENGTH(72, 60, false);

        private final double usual;
        private final double least;
        private final boolean stretches;

        Kind(double usual, double least, boolean stretches) {
            this.usual = usual;
            this.least = least;
            this.stretches = stretches;
        }
    }

    /** Where a column lies within a row. */
    record Place(Kind kind, double x, double width) {}

    private static final List<Kind> HIDDEN = List.of(Kind.FORMAT);
    private static final double WIDEST = 4_000;
    private static final double GAP = 12;
    /** What gives way first where text is too large for the room. */
    private static final List<Kind> GIVING = List.of(Kind.FORMAT, Kind.YEAR, Kind.RATING, Kind.ALBUM, Kind.ARTIST);

    private final List<Kind> order = new ArrayList<>();
    private final Map<Kind, Double> widths = new EnumMap<>(Kind.class);
    private final List<Kind> hidden = new ArrayList<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final DoubleProperty room = new SimpleDoubleProperty();
    private double scale = 1;

    public ColumnPlan() {
        usual();
    }

    /** The plan as words, as {@link #restore} takes them; changes with every change of the plan. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** As long as it is in a scene: the plan outlives the tables, and holds no head or row that is not shown. */
    static ObservableValue<Boolean> whileShown(Node part) {
        return part.sceneProperty().map(Objects::nonNull).orElse(false);
    }

    /** Takes up a plan that was kept: unknown columns are passed over, those that are missing come at the end as usual. */
    public void restore(String kept) {
        usual();
        List<Kind> wanted = new ArrayList<>();
        for (String word : kept.split(",")) {
            boolean hide = word.startsWith("-");
            String[] parts = word.substring(hide ? 1 : 0).split(":", -1);
            Optional<Kind> kind = Stream.of(Kind.values())
                    .filter(each -> each.name().equals(parts[0]))
                    .findFirst();
            if (kind.isPresent() && parts.length == 2 && !wanted.contains(kind.get())) {
                wanted.add(kind.get());
                hidden.remove(kind.get());
                if (hide && kind.get() != Kind.TITLE) {
                    hidden.add(kind.get());
                }
                width(kind.get(), parts[1]);
            }
        }
        order.removeAll(wanted);
        order.addAll(0, wanted);
        tell();
    }

    /** Those that are shown, in their order. */
    public List<Kind> shown() {
        return order.stream().filter(kind -> !hidden.contains(kind)).toList();
    }

    /** Shows or hides a column; the title always stays. */
    public void show(Kind kind, boolean now) {
        if (kind != Kind.TITLE && now == hidden.contains(kind)) {
            if (now) {
                hidden.remove(kind);
            } else {
                hidden.add(kind);
            }
            tell();
        }
    }

    /** Puts a column to this place among those that are shown; places out of reach are the nearest ones. */
    public void move(Kind kind, int to) {
        List<Kind> shown = new ArrayList<>(shown());
        int place = Math.clamp(to, 0, shown.size() - 1);
        if (shown.indexOf(kind) != place && shown.remove(kind)) {
            shown.add(place, kind);
            shown.addAll(hidden);
            order.clear();
            order.addAll(shown);
            tell();
        }
    }

    /** Makes a column wider by so much, or narrower, at the cost of the one behind it. */
    public void widen(Kind kind, double by) {
        List<Place> now = places();
        List<Kind> shown = now.stream().map(Place::kind).toList();
        int at = shown.indexOf(kind);
        if (at < 0 || at == shown.size() - 1) {
            return;
        }
        now.forEach(each -> widths.put(each.kind(), each.width() / scale));
        Kind next = shown.get(at + 1);
        double least = kind.least - width(kind);
        double most = width(next) - next.least;
        double moved = Math.max(Math.min(by / scale, Math.max(0, most)), Math.min(0, least));
        widths.put(kind, width(kind) + moved);
        widths.put(next, width(next) - moved);
        tell();
    }

    /** All as it is usually. */
    public void reset() {
        usual();
        tell();
    }

    /** How wide a row is, said by the rows. */
    DoubleProperty roomProperty() {
        return room;
    }

    /** How many times as large as usual the text is, said by the head. */
    void textSize(double times) {
        scale = Math.max(1, times);
    }

    /** Those for which there is room at this size of text; all of them where nothing is laid out yet. */
    private List<Kind> fitting() {
        List<Kind> fitting = new ArrayList<>(shown());
        for (Kind kind : GIVING) {
            if (room.get() <= 0 || needed(fitting) <= room.get()) {
                return fitting;
            }
            fitting.remove(kind);
        }
        return fitting;
    }

    private double needed(List<Kind> kinds) {
        return kinds.stream()
                        .mapToDouble(kind -> kind.stretches ? kind.least * scale : width(kind) * scale)
                        .sum()
                + GAP * Math.max(0, kinds.size() - 1);
    }

    /** Where the columns lie in the room there is: those of text share what the others leave. */
    List<Place> places() {
        List<Kind> shown = fitting();
        double all = Math.max(0, room.get() - GAP * Math.max(0, shown.size() - 1));
        double fixed = shown.stream()
                .filter(kind -> !kind.stretches)
                .mapToDouble(kind -> width(kind) * scale)
                .sum();
        double texts = shown.stream()
                .filter(kind -> kind.stretches)
                .mapToDouble(this::width)
                .sum();
        double left = all - fixed;
        List<Place> places = new ArrayList<>();
        double x = 0;
        for (Kind kind : shown) {
            double width = kind.stretches ? Math.max(0, left * width(kind) / texts) : width(kind) * scale;
            places.add(new Place(kind, x, width));
            x += width + GAP;
        }
        return places;
    }

    private double width(Kind kind) {
        return widths.getOrDefault(kind, kind.usual);
    }

    private void width(Kind kind, String number) {
        try {
            widths.put(kind, Math.clamp(Integer.parseInt(number), kind.least, WIDEST));
        } catch (NumberFormatException e) {
            widths.remove(kind); // as usual then
        }
    }

    private void usual() {
        order.clear();
        order.addAll(List.of(Kind.values()));
        hidden.clear();
        hidden.addAll(HIDDEN);
        widths.clear();
    }

    private void tell() {
        words.set(written());
    }

    private String written() {
        return order.stream()
                .map(kind -> (hidden.contains(kind) ? "-" : "") + kind.name() + ":" + Math.round(width(kind)))
                .collect(Collectors.joining(","));
    }
}
