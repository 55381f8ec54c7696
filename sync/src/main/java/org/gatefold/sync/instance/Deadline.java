package org.gatefold.sync.instance;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.Channel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes a channel that is still in use after three seconds: the sockets of files know no time limit. */
final class Deadline implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Deadline.class.getName());
    private static final int SECONDS = 3;

    private final CountDownLatch done = new CountDownLatch(1);

    Deadline(Channel channel) {
        Thread.ofVirtual().name("deadline").start(() -> watch(channel));
    }

    private void watch(Channel channel) {
        try {
            if (!done.await(SECONDS, TimeUnit.SECONDS)) {
                channel.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing late", e);
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
