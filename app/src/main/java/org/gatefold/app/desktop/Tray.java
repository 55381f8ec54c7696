package org.gatefold.app.desktop;

/** The program's entry in the tray of the desktop. Any thread; returns at once. */
public interface Tray extends AutoCloseable {
    /** What the entry says, and so its menu. */
    record Face(boolean windowShown, boolean playing, boolean anything, String title) {}

    /** What its menu calls, on any thread; each returns at once. */
    record Acts(Runnable window, Runnable toggle, Runnable next, Runnable previous, Runnable quit) {}

    /** The words of its menu. */
    record Words(
            String name,
            String show,
            String hide,
            String play,
            String pause,
            String next,
            String previous,
            String quit) {}

    /** Shows this from now on. */
    void show(Face face);

    /** Whether there is a tray that shows it just now. */
    boolean isSeen();

    @Override
    void close();
}
