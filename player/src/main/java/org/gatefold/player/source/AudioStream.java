package org.gatefold.player.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Sound on its way from a server; close it. {@code bytes} throws {@link SourceException} when the server stops in the
 * middle. {@code total} is the whole file's size, {@code firstByte} where {@code bytes} begins in it: 0 although
 * more was asked for when the server does not resume, or the file there is no longer the one that was begun.
 * {@code start} is the same for what is transcoded. {@code original} is false for what is or may be transcoded.
 */
public record AudioStream(
        InputStream bytes, String contentType, OptionalLong total, long firstByte, Duration start, boolean original)
        implements AutoCloseable {
    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
