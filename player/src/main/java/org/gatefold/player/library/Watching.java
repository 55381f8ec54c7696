package org.gatefold.player.library;

/** Whether changes in the chosen folders are noticed without a scan that somebody asks for. */
public interface Watching {
    /** Nobody notices anything. */
    Watching NOBODY = new Watching() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void turn(boolean on) {}
    };

    /** Any thread; does not block. */
    boolean isOn();

    /** Begins with a scan, or ends; kept for the next start. Blocks on the database. */
    void turn(boolean on);
}
