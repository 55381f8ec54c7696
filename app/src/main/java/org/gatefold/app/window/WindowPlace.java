package org.gatefold.app.window;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;

/** Where a window stands when it is neither maximised nor full-screen, in pixels of the desktop, and whether it is maximised. */
public record WindowPlace(Rectangle2D bounds, boolean maximised) {
    /** So much of it must be seen to take hold of it. */
    private static final double GRIP = 80;

    /** On one of these screens, no larger than that, and with its title where it can be taken hold of; else nothing. */
    public Optional<WindowPlace> on(List<Rectangle2D> screens) {
        return screens.stream()
                .filter(this::canBeGrippedOn)
                .findFirst()
                .map(screen -> new WindowPlace(
                        new Rectangle2D(
                                bounds.getMinX(),
                                bounds.getMinY(),
                                Math.min(bounds.getWidth(), screen.getWidth()),
                                Math.min(bounds.getHeight(), screen.getHeight())),
                        maximised));
    }

    private boolean canBeGrippedOn(Rectangle2D screen) {
        double seen = Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
        double top = bounds.getMinY();
        return seen >= GRIP && top >= screen.getMinY() - 1 && top <= screen.getMaxY() - GRIP;
    }

    Properties write() {
        Properties words = new Properties();
        words.setProperty("x", Double.toString(bounds.getMinX()));
        words.setProperty("y", Double.toString(bounds.getMinY()));
        words.setProperty("width", Double.toString(bounds.getWidth()));
        words.setProperty("height", Double.toString(bounds.getHeight()));
        words.setProperty("maximised", Boolean.toString(maximised));
        return words;
    }

    /** Nothing where it makes no sense. */
    static Optional<WindowPlace> read(Properties words) {
        try {
            Rectangle2D bounds = new Rectangle2D(
                    number(words, "x"), number(words, "y"), number(words, "width"), number(words, "height"));
            return Optional.of(new WindowPlace(bounds, Boolean.parseBoolean(words.getProperty("maximised"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double number(Properties words, String name) {
        double number = Double.parseDouble(words.getProperty(name, ""));
        if (!Double.isFinite(number) || Math.abs(number) > 100_000) {
            throw new IllegalArgumentException(name + " is nowhere");
        }
        return number;
    }
}
