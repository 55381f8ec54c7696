package org.gatefold.player.audio;

/** Something that can be played to. */
public interface AudioDevice {
    /** Says by an exception when nothing can be heard here. Blocks for a moment; any thread. */
    void check() throws NoOutputException;

    /** Takes an output for our use until it is closed. Blocks for a moment. */
    AudioOutput open() throws NoOutputException;
}
