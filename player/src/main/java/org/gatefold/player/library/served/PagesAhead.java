package org.gatefold.player.library.served;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;

/** The pages of a listing, one after another; while one is worked on, the next is asked for. For one thread. */
final class PagesAhead implements AutoCloseable {
    private final MusicSource source;
    private final int size;
    private Optional<Coming> coming;

    /** A page that was asked for, and the thread that waits for it. */
    private record Coming(FutureTask<SongPage> page, Thread thread) {
        static Coming of(Callable<SongPage> call) {
            FutureTask<SongPage> page = new FutureTask<>(call);
            return new Coming(page, Thread.ofVirtual().name("server-page").start(page));
        }
    }

    PagesAhead(MusicSource source, int size) {
        this.source = source;
        this.size = size;
        coming = Optional.of(ask(SongCursor.START));
    }

    /** Blocks on the network. Empty after the last page. @throws IOException what the server said, or that it said nothing */
    Optional<List<ServerSong>> next() throws IOException {
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        try {
            SongPage page = coming.get().page().get();
            coming = page.next().map(this::ask);
            return Optional.of(page.songs());
        } catch (ExecutionException e) {
            coming = Optional.empty();
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("listing failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the listing was ended");
        }
    }

    /** Ends what is still asked for. */
    @Override
    public void close() {
        coming.ifPresent(page -> page.thread().interrupt());
    }

    private Coming ask(SongCursor from) {
        return Coming.of(() -> source.songs(from, size));
    }
}
