package org.gatefold.player.audio;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The bytes of one track, which may still be on their way; for one deck. What throws says in its message why nothing
 * more comes, as the end of "could not be played: …". Any thread may call; whoever waits in it is released by
 * {@link #close} at once.
 */
public interface ByteSource extends AutoCloseable {
    /** How many bytes there are in all; empty while nobody knows. Does not wait. */
    OptionalLong length();

    /** The place in the track where the first byte sounds; 0 but for streams begun in the middle. Waits until it is known. */
    Duration startsAt() throws IOException;

    /** Gives up to {@code most} bytes from {@code at} on and says how many; waits for the first of them. -1 is the end. */
    int read(long at, byte[] into, int most) throws IOException;

    /** How many bytes from {@code at} on are here already. Does not wait. */
    long ahead(long at);

    /** Whether all of them are here, so that nothing will wait any more. */
    boolean isWhole();

    /** Waits up to that long until {@code bytes} bytes from {@code at} on are here, or all there will ever be; whether they are. */
    boolean await(long at, long bytes, Duration atMost) throws IOException;

    @Override
    void close();
}
