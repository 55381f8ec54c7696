package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can be read at any place; -1 beyond the end. */
@FunctionalInterface
interface PlacedBytes {
    int read(ByteBuffer into, long at) throws IOException;
}
