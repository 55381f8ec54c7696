package org.gatefold.player.stream;

import java.util.OptionalLong;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.SourceException;

/** Where the bytes of one stream come from. Blocks; an interrupt ends it. */
@FunctionalInterface
interface Tap {
    /** The bytes from {@code fromByte} on, if that can be; {@code size} is that of the file which was begun, if known. */
    AudioStream open(long fromByte, OptionalLong size) throws SourceException;
}
