package org.gatefold.player.audio;

/** Finds the decoder that is installed here; looks anew every time it is asked. */
@FunctionalInterface
public interface DecoderSource {
    /** Blocks for up to a second; not on the JavaFX thread. */
    Decoder find() throws NoDecoderException;
}
