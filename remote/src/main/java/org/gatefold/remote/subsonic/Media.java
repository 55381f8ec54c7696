package org.gatefold.remote.subsonic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.FilePart;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.music.TagReader;
import org.gatefold.remote.sql.Database;

/**
 * The files themselves, as they are: nothing is transcoded here, whatever format or bit rate is asked for, so the length
 * is always known and every part can be had. What is sent counts as no play.
 */
final class Media {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Database database;
    private final MusicFolder folder;

    Media(Database database, MusicFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    Map<String, Call> calls() {
        return Map.of(
                "stream", (Call.Bytes) ask -> send(ask, false),
                "download", (Call.Bytes) ask -> send(ask, true));
    }

    private Answer send(Ask ask, boolean keep) {
        String id = ask.params().required("id");
        String path = database.read(tx -> tx.first("select path from song where id = ?", row -> row.text("path"), id))
                .orElseThrow(() -> Refusal.notFound("song"));
        Path file = folder.file(path).orElseThrow(() -> Refusal.notFound("song any more"));
        try {
            BasicFileAttributes about =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Map<String, String> headers = new HashMap<>();
            headers.put("Content-Type", TagReader.type(path).orElse("application/octet-stream"));
            if (keep) {
                headers.put("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file));
            }
            return part(ask.request(), file, about, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer part(Request request, Path file, BasicFileAttributes about, Map<String, String> headers) {
        long size = about.size();
        long modified = about.lastModifiedTime().toMillis();
        String tag = "\"" + Long.toHexString(size) + "-" + Long.toHexString(modified) + "\"";
        String date = HTTP_DATE.format(Instant.ofEpochMilli(modified));
        headers.put("ETag", tag);
        headers.put("Last-Modified", date);
        headers.put("Accept-Ranges", "bytes");
        headers.put("Cache-Control", "private, max-age=0, must-revalidate");
        Optional<ByteRange> range = request.header("Range").flatMap(asked -> ByteRange.parse(asked, size));
        // RFC 9110, 13.1.5: who has a part of another version gets the whole of this one
        boolean same = request.header("If-Range")
                .map(condition -> condition.equals(tag) || condition.equals(date))
                .orElse(true);
        if (range.isEmpty() || !same) {
            return Answer.file(200, headers, new FilePart(file, 0, size));
        }
        if (range.get().isNowhere()) {
            headers.put("Content-Range", "bytes */" + size);
            return new Answer(416, headers, new byte[0]);
        }
        headers.put("Content-Range", range.get().of(size));
        return Answer.file(
                206, headers, new FilePart(file, range.get().from(), range.get().length()));
    }

    private static String encoded(Path file) {
        return URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
