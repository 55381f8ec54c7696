package org.gatefold.sync.sql;

/** What a power cut may cost: nothing that was acknowledged, or the last moments of what can be rebuilt. */
public enum Durability {
    /** WAL with synchronous FULL: what {@code write} acknowledged is on disk. Not mapped into memory, where a disk error would end the program. */
    KEEP("FULL", 0),
    /** WAL with synchronous NORMAL: never damaged, but the newest transactions may be gone after a power cut. */
    REBUILDABLE("NORMAL", 256L << 20);

    private final String synchronous;
    private final long mappedBytes;

    Durability(String synchronous, long mappedBytes) {
        this.synchronous = synchronous;
        this.mappedBytes = mappedBytes;
    }

    String synchronous() {
        return synchronous;
    }

    long mappedBytes() {
        return mappedBytes;
    }
}
