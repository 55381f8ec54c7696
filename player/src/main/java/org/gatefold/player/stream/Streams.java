package org.gatefold.player.stream;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.CannotPlayException;
import org.gatefold.player.playback.OpenFile;
import org.gatefold.player.playback.OpenTrack;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.playback.TrackMedia;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.streaming.Places;
import org.jspecify.annotations.Nullable;

/**
 * Tracks by the best way there is just now, over the network where it must be. Streams that are needed fill files of our
 * cache, each by a thread of its own; once nothing else is on its way, the track that follows is fetched ahead.
 */
public final class Streams implements TrackMedia, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Streams.class.getName());
    private static final long SOME_ROOM = 64L << 20;

    private final Music music;
    private final StreamCache cache;
    private final Clock clock;
    private final Terms terms;
    private final ThreadFactory threads;
    private final Reach reach = new Reach();
    private final Ways ways;
    private final Map<String, ActiveStream> active = new HashMap<>();
    private @Nullable Ahead ahead;
    private boolean closed;

    /** What will be needed next, and its stream once that is fetched. */
    private static final class Ahead {
        final TrackKey track;
        final Way.FromServer way;

        @Nullable
        ActiveStream stream;

        Ahead(TrackKey track, Way.FromServer way) {
            this.track = track;
            this.way = way;
        }
    }

    Streams(Music music, StreamCache cache, Clock clock, Terms terms, ThreadFactory threads) {
        this.music = music;
        this.cache = cache;
        this.clock = clock;
        this.terms = terms;
        this.threads = threads;
        ways = new Ways(music, cache, reach);
    }

    /**
     * With streams kept in that folder, which is used by nothing else, up to about {@code budget} bytes. Blocks on the disk.
     *
     * @throws IOException when the folder cannot be used
     */
    public static Streams open(Path folder, long budget, Music music, Clock clock) throws IOException {
        return new Streams(
                music,
                StreamCache.open(folder, budget, clock),
                clock,
                Terms.USUAL,
                Thread.ofVirtual().name("stream-", 0).factory());
    }

    @Override
    public OpenTrack open(Track track) throws CannotPlayException {
        return new ChosenTrack(this, track);
    }

    @Override
    public void expect(Optional<Track> next) {
        Optional<Ahead> wanted = next.flatMap(this::ahead);
        ActiveStream former;
        synchronized (this) {
            Ahead now = ahead;
            if (now != null && wanted.isPresent() && now.way.equals(wanted.get().way)) {
                return;
            }
            former = now == null ? null : now.stream;
            ahead = closed ? null : wanted.orElse(null);
        }
        fetchAhead();
        if (former != null) {
            release(former);
        }
    }

    /** The file the whole sound of a track is in on this machine, if there is one. Any thread; blocks on the disk for a moment. */
    public Optional<Path> wholeFile(Track track) {
        try {
            return switch (ways.of(track).getFirst()) {
                case Way.FromFile(Track copy, Path file, SignalPath.Place place) -> Optional.of(file);
                case Way.FromKept(Track copy, Origin.OnServer song, String name) -> {
                    Optional<Path> file = cache.hold(name);
                    cache.release(name);
                    yield file;
                }
                case Way.FromServer served -> Optional.empty();
            };
        } catch (CannotPlayException e) {
            return Optional.empty();
        }
    }

    /** Where tracks can be heard from. */
    public Places places() {
        return new FoundPlaces(ways);
    }

    /** Ends every stream; what is whole stays for the next run. Call it when nothing plays any more. */
    @Override
    public void close() {
        List<ActiveStream> left;
        synchronized (this) {
            closed = true;
            ahead = null;
            left = List.copyOf(active.values());
            active.clear();
        }
        left.forEach(ActiveStream::drop);
    }

    Reach reach() {
        return reach;
    }

    Ways ways() {
        return ways;
    }

    OpenTrack open(Way way) throws CannotPlayException {
        return switch (way) {
            case Way.FromFile(Track copy, Path file, SignalPath.Place place) ->
                new OpenFile(file, place, copy, () -> {});
            case Way.FromKept(Track copy, Origin.OnServer song, String name) ->
                new OpenFile(
                        cache.hold(name).orElseThrow(() -> new CannotPlayException(PlaySaying.STREAM_GONE.with())),
                        new SignalPath.Place.KeptStream(song.server()),
                        copy,
                        () -> cache.release(name));
            case Way.FromServer(Track copy, Origin.OnServer song, StreamWish wish) -> {
                boolean hurried = reach.isAway(song.server());
                yield new StreamedTrack(this, copy, acquire(song, wish, hurried), hurried);
            }
        };
    }

    /** The stream of that song in that form, begun where it is not under way yet. Release it. */
    ActiveStream acquire(Origin.OnServer song, StreamWish wish, boolean hurried) throws CannotPlayException {
        MusicSource source = music.sources()
                .find(song.server())
                .orElseThrow(() -> new CannotPlayException(PlaySaying.SERVER_GONE.with()));
        String name = StreamName.of(song, wish);
        synchronized (this) {
            ActiveStream stream = active.get(name);
            if (stream == null || stream.isLost()) {
                stream = begin(source, song, wish, hurried ? terms.hurried() : terms);
                active.put(name, stream);
            }
            stream.use();
            return stream;
        }
    }

    void release(ActiveStream stream) {
        synchronized (this) {
            if (!stream.leave()) {
                return;
            }
            active.remove(StreamName.of(stream.song(), stream.wish()), stream);
        }
        stream.drop();
        fetchAhead();
    }

    private ActiveStream begin(MusicSource source, Origin.OnServer song, StreamWish wish, Terms patience)
            throws CannotPlayException {
        if (closed) {
            throw new CannotPlayException(PlaySaying.OVER.with());
        }
        try {
            BufferFile file = cache.begin();
            StreamBuffer buffer = new StreamBuffer(patience, clock);
            ActiveStream stream = new ActiveStream(song, wish, file, buffer);
            Tap tap = (from, size) -> source.open(song.song(), withSize(wish, size), from);
            threads.newThread(new Filling(buffer, file, tap, new After(stream), terms.mostBytes()))
                    .start();
            return stream;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no file for a stream", e);
            throw new CannotPlayException(PlaySaying.DISK.with());
        }
    }

    private static StreamWish withSize(StreamWish wish, OptionalLong size) {
        return wish instanceof StreamWish.Original && size.isPresent() ? new StreamWish.Original(size) : wish;
    }

    private Optional<Ahead> ahead(Track track) {
        if (ways.atHand(track).isPresent()) {
            return Optional.empty();
        }
        try {
            return ways.of(track).getFirst() instanceof Way.FromServer served
                    ? Optional.of(new Ahead(track.key(), served))
                    : Optional.empty();
        } catch (CannotPlayException e) {
            return Optional.empty();
        }
    }

    /** Begins to fetch what comes next, once nothing that is heard is still on its way. Any thread. */
    private synchronized void fetchAhead() {
        Ahead next = ahead;
        if (next == null
                || next.stream != null
                || closed
                || reach.isAway(next.way.song().server())
                || active.values().stream().anyMatch(stream -> !stream.isDone())) {
            return;
        }
        try {
            next.stream = acquire(next.way.song(), next.way.wish(), false);
        } catch (CannotPlayException e) {
            LOG.log(Level.DEBUG, "nothing is fetched ahead: " + e.getMessage());
        }
    }

    /** What becomes of a stream; on the thread that fills it. */
    private final class After implements Filling.Aftermath {
        private final ActiveStream stream;

        After(ActiveStream stream) {
            this.stream = stream;
        }

        @Override
        public void contact(Optional<SourceException.Reason> reason) {
            reach.seen(stream.song().server(), reason);
        }

        @Override
        public boolean makeRoom() {
            return cache.throwAway(SOME_ROOM);
        }

        @Override
        public void whole() {
            long size = stream.buffer().length().orElse(0);
            if (stream.begins().isZero() && size > 0) {
                try {
                    String name = StreamName.ofWhole(stream.song(), stream.wish());
                    stream.keptAs(cache.keep(name, stream.file().path(), size), () -> cache.release(name));
                } catch (IOException e) {
                    LOG.log(Level.INFO, "a stream is not kept", e);
                }
            }
            stream.buffer().becomeWhole();
        }

        @Override
        public void over() {
            stream.over();
            fetchAhead();
        }
    }
}
