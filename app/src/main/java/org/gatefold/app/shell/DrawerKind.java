package org.gatefold.app.shell;

/** What the drawer beside the page may show; one at a time. */
public enum DrawerKind {
    LYRICS,
    QUEUE
}
