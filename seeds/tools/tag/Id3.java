package tag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts an ID3v2.4 tag before an MP3, with the frames that Picard writes. */
final class Id3 {
    private static final Map<String, String> FRAMES = Map.of("TITLE", "TIT2", "ARTIST", "TPE1", "ALBUM", "TALB",
        "ALBUMARTIST", "TPE2", "DATE", "TDRC", "GENRE", "TCON", "COPYRIGHT", "TCOP");
    private static final Map<String, String> NAMED = Map.of("ARTISTS", "ARTISTS",
        "MUSICBRAINZ_ARTISTID", "MusicBrainz Artist Id", "MUSICBRAINZ_ALBUMARTISTID", "MusicBrainz Album Artist Id",
        "MUSICBRAINZ_ALBUMID", "MusicBrainz Album Id", "MUSICBRAINZ_RELEASEGROUPID", "MusicBrainz Release Group Id",
        "MUSICBRAINZ_RELEASETRACKID", "MusicBrainz Release Track Id");

    private Id3() {}

    static void write(Path mp3, Track track, List<Tags.Field> fields, byte[] cover) throws IOException {
        var frames = new ByteArrayOutputStream();
        for (var entry : new TreeMap<>(FRAMES).entrySet()) {
            frame(frames, entry.getValue(), text(values(fields, entry.getKey())));
        }
        frame(frames, "TRCK", text(track.number() + "/" + track.total()));
        frame(frames, "TPOS", text(track.disc() + "/" + track.discs()));
        for (var entry : new TreeMap<>(NAMED).entrySet()) {
            frame(frames, "TXXX", text(entry.getValue() + "\0" + values(fields, entry.getKey())));
        }
        for (var field : fields) {
            if (field.name().startsWith("REPLAYGAIN")) {
                frame(frames, "TXXX", text(field.name() + "\0" + field.value()));
            }
        }
        var id = "http://musicbrainz.org\0" + values(fields, "MUSICBRAINZ_TRACKID");
        frame(frames, "UFID", id.getBytes(StandardCharsets.US_ASCII));
        if (cover.length > 0) {
            frame(frames, "APIC", picture(cover));
        }
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {'I', 'D', '3', 4, 0, 0});
        out.write(synchsafe(frames.size()));
        frames.writeTo(out);
        out.write(Files.readAllBytes(mp3));
        Files.write(mp3, out.toByteArray());
    }

    private static String values(List<Tags.Field> fields, String name) {
        return String.join("\0", fields.stream().filter(f -> f.name().equals(name)).map(Tags.Field::value).toList());
    }

    private static byte[] text(String words) {
        return ("\3" + words).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(byte[] jpeg) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("\0image/jpeg\0\3\0".getBytes(StandardCharsets.ISO_8859_1));
        out.write(jpeg);
        return out.toByteArray();
    }

    private static void frame(ByteArrayOutputStream out, String id, byte[] body) throws IOException {
        out.write(id.getBytes(StandardCharsets.US_ASCII));
        out.write(synchsafe(body.length));
        out.write(new byte[2]);
        out.write(body);
    }

    private static byte[] synchsafe(int size) {
        return new byte[] {(byte) (size >> 21 & 127), (byte) (size >> 14 & 127), (byte) (size >> 7 & 127), (byte) (size & 127)};
    }
}
