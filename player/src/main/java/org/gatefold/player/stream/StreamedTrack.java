package org.gatefold.player.stream;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.gatefold.player.audio.Media;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.CannotPlayException;
import org.gatefold.player.playback.OpenTrack;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.stream.Ended.Cure;

/** A track heard from its server. On the playback thread only. */
final class StreamedTrack implements OpenTrack {
    private static final int MOST_BEGINNINGS = 3;
    /** Nearer to where it begins, what is transcoded is decoded from its first byte. */
    private static final Duration NEAR = Duration.ofSeconds(1);

    private static final int USUAL_BYTES_A_SECOND = 40_000;
    private static final Map<String, String> FORMATS = Map.of(
            "audio/mpeg",
            "mp3",
            "audio/mp4",
            "m4a",
            "audio/x-m4a",
            "m4a",
            "audio/x-flac",
            "flac",
            "audio/x-wav",
            "wav");

    private final Streams streams;
    private final Track track;
    private final boolean hurried;
    private ActiveStream stream;
    private int beginnings = 1;

    StreamedTrack(Streams streams, Track track, ActiveStream stream, boolean hurried) {
        this.streams = streams;
        this.track = track;
        this.stream = stream;
        this.hurried = hurried;
    }

    @Override
    public Media media(Duration from) throws CannotPlayException {
        if (stream.wish() instanceof StreamWish.Transcoded made
                && stream.buffer().heading().filter(Heading::original).isEmpty()
                && !stream.isWholeTrack()) {
            seekIn(made, from);
        }
        return stream.media(bytesASecond());
    }

    /** Has the server begin nearer to the place, where it can; else the deck waits until all is there. */
    private void seekIn(StreamWish.Transcoded made, Duration from) throws CannotPlayException {
        boolean answered = stream.buffer().heading().isPresent();
        if (answered && !made.start().isZero()) {
            streams.reach()
                    .beginsInMiddle(stream.song().server(), !stream.begins().isZero());
        }
        boolean before = from.compareTo(stream.begins()) < 0;
        boolean far = from.minus(stream.begins()).compareTo(NEAR) > 0;
        boolean can = streams.reach().mayBeginInMiddle(stream.song().server());
        if (before || far && can && !stream.buffer().isWhole()) {
            Duration start = can ? Duration.ofSeconds(from.toSeconds()) : Duration.ZERO;
            replace(new StreamWish.Transcoded(made.format(), made.kilobits(), start));
        }
    }

    @Override
    public Supply supply() {
        return stream.buffer().supply();
    }

    @Override
    public SignalPath.Source source() {
        return new SignalPath.Source(new SignalPath.Place.Network(stream.song().server()), form());
    }

    private SignalPath.Form form() {
        String type = stream.buffer().heading().map(Heading::contentType).orElse("");
        boolean transcoded = stream.buffer()
                .heading()
                .map(told -> !told.original())
                .orElse(!(stream.wish() instanceof StreamWish.Original));
        String asked = stream.wish() instanceof StreamWish.Transcoded made ? made.format() : track.format();
        String told = FORMATS.getOrDefault(type, type.startsWith("audio/") ? type.substring(6) : asked);
        return new SignalPath.Form(transcoded ? told : track.format(), kilobits(), transcoded);
    }

    private OptionalInt kilobits() {
        long bytes = bytes();
        long millis = track.length().toMillis();
        if (bytes > 0 && millis > 0) {
            return OptionalInt.of((int) (bytes * 8 / millis));
        }
        return stream.wish() instanceof StreamWish.Transcoded made && made.kilobits() > 0
                ? OptionalInt.of(made.kilobits())
                : OptionalInt.empty();
    }

    /** Of the whole track, as it is sent; 0 where unknown. */
    private long bytes() {
        if (!stream.begins().isZero()) {
            return 0;
        }
        long told = stream.wish() instanceof StreamWish.Original ? stream.song().size() : 0;
        return stream.buffer().length().orElse(told);
    }

    private int bytesASecond() {
        OptionalInt kilobits = kilobits();
        return kilobits.isPresent() ? kilobits.getAsInt() * 125 : USUAL_BYTES_A_SECOND;
    }

    @Override
    public boolean tryOtherwise() {
        boolean again = stream.buffer()
                .ended()
                .filter(end -> end.cure() == Cure.BEGIN_AGAIN)
                .isPresent();
        if (!again || beginnings >= MOST_BEGINNINGS) {
            return false;
        }
        beginnings++;
        try {
            replace(stream.wish());
            return true;
        } catch (CannotPlayException e) {
            return false;
        }
    }

    private void replace(StreamWish wish) throws CannotPlayException {
        ActiveStream other = streams.acquire(stream.song(), wish, hurried);
        streams.release(stream);
        stream = other;
    }

    @Override
    public void close() {
        streams.release(stream);
    }
}
