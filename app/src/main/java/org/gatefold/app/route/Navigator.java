package org.gatefold.app.route;

/** Goes to another page; on the JavaFX thread. */
@FunctionalInterface
public interface Navigator {
    void go(Route route);
}
