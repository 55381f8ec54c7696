package org.gatefold.sync.sql;

/** What a power cut may cost: nothing that was acknowledged, or the last moments of what can be rebuilt. */
public enum Durability {
    /** WAL with synchronous FULL: what {@code write} acknowledged is on disk. */
    KEEP("FULL"),
    /** WAL with synchronous NORMAL: never damaged, but the newest transactions may be gone after a power cut. */
    REBUILDABLE("NORMAL");

    private final String synchronous;

    Durability(String synchronous) {
        this.synchronous = synchronous;
    }

    String synchronous() {
        return synchronous;
    }
}
