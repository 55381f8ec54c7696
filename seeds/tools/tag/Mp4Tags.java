package tag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts iTunes-style tags into an M4A whose {@code moov} box lies last, with the names that Picard writes. */
final class Mp4Tags {
    private static final Map<String, String> BOXES = Map.of("TITLE", "\u00a9nam", "ARTIST", "\u00a9ART", "ALBUM", "\u00a9alb",
        "ALBUMARTIST", "aART", "DATE", "\u00a9day", "GENRE", "\u00a9gen", "COPYRIGHT", "cprt");
    private static final Map<String, String> NAMED = Map.of("ARTISTS", "ARTISTS",
        "MUSICBRAINZ_TRACKID", "MusicBrainz Track Id", "MUSICBRAINZ_ARTISTID", "MusicBrainz Artist Id",
        "MUSICBRAINZ_ALBUMARTISTID", "MusicBrainz Album Artist Id", "MUSICBRAINZ_ALBUMID", "MusicBrainz Album Id",
        "MUSICBRAINZ_RELEASEGROUPID", "MusicBrainz Release Group Id",
        "MUSICBRAINZ_RELEASETRACKID", "MusicBrainz Release Track Id");

    private Mp4Tags() {}

    static void write(Path m4a, Track track, List<Tags.Field> fields, byte[] cover) throws IOException {
        var file = ByteBuffer.wrap(Files.readAllBytes(m4a));
        int at = 0;
        while (file.getInt(at + 4) != 0x6d6f6f76) {
            at += file.getInt(at);
        }
        if (at + file.getInt(at) != file.capacity()) {
            throw new IOException(m4a + ": moov is not last");
        }
        var moov = new ByteArrayOutputStream();
        for (int box = at + 8; box < file.capacity(); box += file.getInt(box)) {
            if (file.getInt(box + 4) != 0x75647461) {
                moov.write(file.array(), box, file.getInt(box));
            }
        }
        moov.write(box("udta", box("meta", join(new byte[4], handler(), box("ilst", items(track, fields, cover))))));
        var out = new ByteArrayOutputStream();
        out.write(file.array(), 0, at);
        out.write(box("moov", moov.toByteArray()));
        Files.write(m4a, out.toByteArray());
    }

    private static byte[] items(Track track, List<Tags.Field> fields, byte[] cover) throws IOException {
        var out = new ByteArrayOutputStream();
        var named = new LinkedHashMap<String, ByteArrayOutputStream>();
        for (var field : fields) {
            var text = data(1, field.value().getBytes(StandardCharsets.UTF_8));
            if (BOXES.containsKey(field.name())) {
                out.write(box(BOXES.get(field.name()), text));
            } else if (NAMED.containsKey(field.name()) || field.name().startsWith("REPLAYGAIN")) {
                named.computeIfAbsent(NAMED.getOrDefault(field.name(), field.name().toLowerCase(java.util.Locale.ROOT)),
                    key -> new ByteArrayOutputStream()).write(text);
            }
        }
        for (var entry : named.entrySet()) {
            var mean = box("mean", join(new byte[4], "com.apple.iTunes".getBytes(StandardCharsets.US_ASCII)));
            var name = box("name", join(new byte[4], entry.getKey().getBytes(StandardCharsets.US_ASCII)));
            out.write(box("----", join(mean, name, entry.getValue().toByteArray())));
        }
        out.write(box("trkn", data(0, new byte[] {0, 0, 0, (byte) track.number(), 0, (byte) track.total(), 0, 0})));
        out.write(box("disk", data(0, new byte[] {0, 0, 0, (byte) track.disc(), 0, (byte) track.discs()})));
        if (cover.length > 0) {
            out.write(box("covr", data(13, cover)));
        }
        return out.toByteArray();
    }

    private static byte[] handler() throws IOException {
        return box("hdlr", join(new byte[8], "mdirappl".getBytes(StandardCharsets.US_ASCII), new byte[9]));
    }

    private static byte[] data(int type, byte[] value) throws IOException {
        return box("data", join(new byte[] {0, 0, 0, (byte) type, 0, 0, 0, 0}, value));
    }

    private static byte[] box(String type, byte[] body) throws IOException {
        var size = ByteBuffer.allocate(4).putInt(body.length + 8).array();
        return join(size, type.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private static byte[] join(byte[]... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
