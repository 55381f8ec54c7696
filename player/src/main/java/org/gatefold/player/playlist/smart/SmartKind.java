package org.gatefold.player.playlist.smart;

/** What sort of thing a field of a rule is, which decides what can be asked of it. */
public enum SmartKind {
    TEXT,
    NUMBER,
    TIME,
    FLAG,
    LIST
}
