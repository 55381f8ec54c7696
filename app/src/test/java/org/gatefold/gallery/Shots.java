package org.gatefold.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.application.ColorScheme;
import org.gatefold.app.EmptyRoom;
import org.gatefold.app.ScreensPlaces;
import org.gatefold.app.ScreensRoom;
import org.gatefold.app.ScreensStates;
import org.gatefold.app.looks.Fx;

/** Goes to every place, dark and light, small and large: online, offline, and on the first evening. */
final class Shots {
    /** A size that the screens are shown in. */
    enum Size {
        SMALL(1000, 640),
        LARGE(1440, 900);

        final double width;
        final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    /** What is done with a place once it is shown. */
    @FunctionalInterface
    interface Look {
        void at(String name, Camera camera) throws Exception;
    }

    private final Path folder;
    private final Predicate<String> wanted;
    private final Look look;

    /** @param wanted which places, by the name they have in pictures */
    Shots(Path folder, Predicate<String> wanted, Look look) {
        this.folder = folder;
        this.wanted = wanted;
        this.look = look;
    }

    void all() throws Exception {
        try (ScreensRoom room = new ScreensRoom(folder.resolve("full"))) {
            at(room.window(), ScreensPlaces.stops(room), room::scrubbed);
            at(room.window(), ScreensStates.over(room), room::scrubbed);
            try (PartsWindow parts = PartsWindow.over(room, false)) {
                at(parts, parts.stops(), room::scrubbed);
            }
            room.shopGoesAway();
            at(room.window(), ScreensStates.away(room), room::scrubbed);
        }
        try (EmptyRoom room = new EmptyRoom(folder.resolve("empty"))) {
            at(room.window(), room.stops(), UnaryOperator.identity());
        }
    }

    private void at(View view, List<Stop> all, UnaryOperator<String> scrubbed) throws Exception {
        List<Stop> stops = all.stream().filter(stop -> wanted.test(stop.name())).toList();
        for (ColorScheme colours : ColorScheme.values()) {
            view.look(colours);
            for (Stop stop : stops) {
                List<Size> sizes = sizes(stop, colours);
                view.size(sizes.getFirst().width, sizes.getFirst().height);
                stop.come().run();
                for (Size size : sizes) {
                    view.size(size.width, size.height);
                    Fx.frames(2);
                    look.at(name(stop, size, colours), new Camera(view, stop, scrubbed));
                }
                stop.leave().run();
            }
        }
    }

    private static List<Size> sizes(Stop stop, ColorScheme colours) {
        if (stop.alone().isPresent()) {
            return List.of(Size.SMALL);
        }
        return switch (stop.extent()) {
            case ALL -> List.of(Size.values());
            case STATE -> List.of(colours == ColorScheme.DARK ? Size.SMALL : Size.LARGE);
        };
    }

    private static String name(Stop stop, Size size, ColorScheme colours) {
        return stop.name() + "-" + (int) size.width + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
