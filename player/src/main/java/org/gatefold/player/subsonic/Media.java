package org.gatefold.player.subsonic;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.Picture;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.sync.http.Answer;

/**
 * Sound and pictures. Whatever comes is looked at before it is believed: errors come with status 200, and as JSON or XML
 * where audio should be. Never asks for an estimated length, which two servers cut the sound to.
 */
final class Media {
    private static final int PICTURE_LIMIT = 16 << 20;
    private static final int ERROR_LIMIT = 64 << 10;
    private static final int PEEK = 64;
    /** So that lengths and ranges are those of the file. */
    private static final String ENCODING = "Accept-Encoding";

    private static final String AS_IT_IS = "identity";
    private static final int PARTIAL = 206;
    private static final int NO_SUCH_RANGE = 416;

    private final Session session;
    /** Some servers take forms for everything but this. */
    private volatile boolean byForm = true;

    Media(Session session) {
        this.session = session;
    }

    AudioStream open(String songId, StreamWish wish, long fromByte) throws SourceException {
        Params id = Params.of("id", songId);
        return switch (wish) {
            case StreamWish.Original(OptionalLong size) ->
                original("stream", id.and("format", "raw"), size, Math.max(0, fromByte));
            case StreamWish.Copy(OptionalLong size) -> copy(id, size, Math.max(0, fromByte));
            case StreamWish.Transcoded made -> transcoded(id, made);
        };
    }

    Picture cover(String coverId, int pixels) throws SourceException {
        Params params = Params.of("id", coverId);
        Wire.Opened opened = opened("getCoverArt", pixels > 0 ? params.and("size", pixels) : params, Map.of());
        try (Response response = opened.response()) {
            byte[] bytes = Wire.bounded(response, PICTURE_LIMIT);
            if (!response.isSuccessful() || isWords(response) || beginsLikeWords(bytes)) {
                throw session.insteadOfMedia(new Answer(response.code(), Wire.seen(response), bytes));
            }
            if (bytes.length == 0) {
                throw Failures.notFound();
            }
            return new Picture(bytes, type(response));
        } catch (SourceException e) {
            throw e;
        } catch (Wire.TooLarge e) {
            throw new SourceException(new Reason.Garbage(), ServerSaying.TOO_LARGE.with(), e);
        } catch (IOException e) {
            throw Failures.brokenOff(e);
        }
    }

    /** The file itself; where this account may not download, it is streamed as it is. */
    private AudioStream copy(Params id, OptionalLong size, long from) throws SourceException {
        try {
            return original("download", id, size, from);
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.NotAllowed || e.reason() instanceof Reason.Unsupported) {
                return original("stream", id.and("format", "raw"), size, from);
            }
            throw e;
        }
    }

    /** If-Range is ignored by most: whether the file is still the same is seen by its size. */
    private AudioStream original(String method, Params params, OptionalLong size, long from) throws SourceException {
        if (from == 0) {
            return whole(method, params);
        }
        if (size.isPresent() && from == size.getAsLong()) {
            return new AudioStream(new ByteArrayInputStream(new byte[0]), "", size, from, Duration.ZERO, true);
        }
        Wire.Opened opened = opened(method, params, Map.of("Range", "bytes=" + from + "-", ENCODING, AS_IT_IS));
        Response response = opened.response();
        if (response.code() == NO_SUCH_RANGE) {
            // one server sends the whole file with it: not a byte of that is taken
            drop(opened);
            return whole(method, params);
        }
        if (response.code() != PARTIAL) {
            return checkedWhole(opened);
        }
        Optional<ContentRange> range = ContentRange.of(response.header("Content-Range"));
        if (range.filter(part -> part.first() == from && isStill(size, part.total()))
                .isEmpty()) {
            drop(opened);
            return whole(method, params);
        }
        OptionalLong total = range.get().total();
        // a server may send less than the rest: then the end is one that came too early
        OptionalLong left = OptionalLong.of(total.orElse(range.get().last() + 1) - from);
        return new AudioStream(checked(opened, left), type(response), total, from, Duration.ZERO, true);
    }

    private AudioStream whole(String method, Params params) throws SourceException {
        return checkedWhole(opened(method, params, Map.of(ENCODING, AS_IT_IS)));
    }

    /** Where no length is told, the server made it just now: it is not, or may not be, the original. */
    private AudioStream checkedWhole(Wire.Opened opened) throws SourceException {
        long length = opened.response().body().contentLength();
        OptionalLong total = length > 0 ? OptionalLong.of(length) : OptionalLong.empty();
        return new AudioStream(
                checked(opened, total), type(opened.response()), total, 0, Duration.ZERO, total.isPresent());
    }

    private AudioStream transcoded(Params id, StreamWish.Transcoded made) throws SourceException {
        Params params = id.and("format", made.format());
        if (made.kilobits() > 0) {
            params = params.and("maxBitRate", made.kilobits());
        }
        Duration start = Duration.ofSeconds(made.start().toSeconds());
        boolean seeks = !start.isZero() && session.terms().has("transcodeOffset");
        if (seeks) {
            params = params.and("timeOffset", start.toSeconds());
        }
        Wire.Opened opened = opened("stream", params, Map.of(ENCODING, AS_IT_IS));
        String type = type(opened.response());
        long length = opened.response().body().contentLength();
        if (length > 0 && !isOf(made.format(), type)) {
            // a server that cannot transcode sends the file as it is
            return new AudioStream(
                    checked(opened, OptionalLong.of(length)), type, OptionalLong.of(length), 0, Duration.ZERO, true);
        }
        return new AudioStream(
                checked(opened, OptionalLong.empty()),
                type,
                OptionalLong.empty(),
                0,
                seeks ? start : Duration.ZERO,
                false);
    }

    /** Whether a content type can be that of a format. */
    private static boolean isOf(String format, String type) {
        String names = switch (format) {
            case "mp3" -> "mpeg|mp3";
            case "opus", "ogg", "oga" -> "ogg|opus";
            case "aac", "m4a", "mp4" -> "aac|mp4|m4a";
            default -> Pattern.quote(format);
        };
        return type.equals("application/octet-stream") || type.isEmpty() || type.matches(".*(" + names + ").*");
    }

    /** As a form where the server takes it, unless the other way turns out to do better: then never again. */
    private Wire.Opened opened(String method, Params params, Map<String, String> headers) throws SourceException {
        boolean form = byForm && session.terms().forms();
        Wire.Opened opened = session.open(method, params, headers, form);
        int status = opened.response().code();
        boolean ignored = headers.containsKey("Range") && status == 200 && !isWords(opened.response());
        if (!form || (!ignored && status != 405 && status != 501)) {
            return opened;
        }
        drop(opened);
        Wire.Opened other = session.open(method, params, headers, false);
        byForm = other.response().code() == status;
        return other;
    }

    private ServerBytes checked(Wire.Opened opened, OptionalLong expected) throws SourceException {
        Response response = opened.response();
        try {
            BufferedInputStream in = new BufferedInputStream(response.body().byteStream(), 1 << 16);
            in.mark(PEEK);
            byte[] head = in.readNBytes(PEEK);
            in.reset();
            if (!response.isSuccessful() || isWords(response) || beginsLikeWords(head)) {
                Answer said = new Answer(response.code(), Wire.seen(response), in.readNBytes(ERROR_LIMIT));
                drop(opened);
                throw session.insteadOfMedia(said);
            }
            if (head.length == 0
                    || response.header("Content-Encoding", AS_IT_IS).equals("gzip")) {
                drop(opened);
                throw new SourceException(new Reason.Garbage(), ServerSaying.NO_SOUND.with());
            }
            return new ServerBytes(in, response, opened.call(), expected);
        } catch (SourceException e) {
            throw e;
        } catch (IOException e) {
            drop(opened);
            throw Failures.brokenOff(e);
        }
    }

    private static boolean isStill(OptionalLong known, OptionalLong now) {
        return known.isEmpty() || now.isEmpty() || known.getAsLong() == now.getAsLong();
    }

    private static void drop(Wire.Opened opened) {
        opened.call().cancel();
        opened.response().close();
    }

    private static boolean isWords(Response response) {
        String type = type(response);
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    private static boolean beginsLikeWords(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PEEK), StandardCharsets.UTF_8).stripLeading();
        return head.startsWith("<?xml")
                || head.startsWith("<subsonic-response")
                || head.startsWith("<!DOCTYPE")
                || head.startsWith("<html")
                || head.startsWith("{\"subsonic-response\"");
    }

    private static String type(Response response) {
        String type = response.header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
