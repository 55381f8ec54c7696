package org.gatefold.player.library.tags;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.text.Mojibake;
import org.jspecify.annotations.Nullable;

/** The comments of FLAC, Ogg Vorbis and Opus (xiph.org/vorbis/doc/v-comment.html), with the pictures that may be among them. */
final class VorbisComments {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 16 * 1024;
    private static final int LARGEST_SHEET = 256 * 1024;
    private static final int MOST = 10_000;

    private final Values values = new Values();
    private final Pictures pictures;
    private @Nullable String cueSheet;

    VorbisComments(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Reads as many comments as there are whole. */
    static VorbisComments read(ByteBuffer block, Pictures pictures) {
        VorbisComments comments = new VorbisComments(pictures);
        ByteBuffer in = block.order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 8) {
            return comments;
        }
        int vendor = in.getInt();
        if (vendor < 0 || vendor > in.remaining() - 4) {
            return comments;
        }
        in.position(in.position() + vendor);
        int count = in.getInt();
        for (int i = 0; (i < count || count < 0) && i < MOST && in.remaining() >= 4; i++) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                break;
            }
            comments.take(in.slice(in.position(), length));
            in.position(in.position() + length);
        }
        return comments;
    }

    Map<Field, List<String>> values() {
        return values.kept();
    }

    /** A cue sheet, as some programs keep it in a file that is a whole disc. */
    Optional<String> cueSheet() {
        return Optional.ofNullable(cueSheet);
    }

    private void take(ByteBuffer comment) {
        int equals = 0;
        while (equals < comment.remaining() && equals < LONGEST_NAME && comment.get(equals) != '=') {
            equals++;
        }
        if (equals >= comment.remaining() || comment.get(equals) != '=') {
            return;
        }
        String name = text(comment.slice(0, equals)).toUpperCase(Locale.ROOT);
        ByteBuffer value = comment.slice(equals + 1, comment.remaining() - equals - 1);
        if (name.equals("METADATA_BLOCK_PICTURE")) {
            decoded(value).ifPresent(pictures::takeFlac);
        } else if (name.equals("COVERART")) {
            decoded(value).ifPresent(picture -> pictures.take(Pictures.UNKNOWN, "", picture.array()));
        } else if (name.equals("CUESHEET") && value.remaining() <= LARGEST_SHEET) {
            cueSheet = text(value);
        } else if (value.remaining() <= LONGEST_TEXT) {
            Field field = field(name);
            if (field != null) {
                values.add(field, text(value));
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(0, copy);
        return Mojibake.decode(copy);
    }

    private static Optional<ByteBuffer> decoded(ByteBuffer value) {
        try {
            byte[] copy = new byte[value.remaining()];
            value.get(0, copy);
            return Optional.of(
                    ByteBuffer.wrap(Base64.getMimeDecoder().decode(new String(copy, StandardCharsets.ISO_8859_1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Field field(String name) {
        return switch (name) {
            case "TITLE" -> Field.TITLE;
            case "ARTIST" -> Field.ARTIST;
            case "ARTISTS" -> Field.ARTISTS;
            case "ALBUM" -> Field.ALBUM;
            case "ALBUMARTIST", "ALBUM ARTIST", "ALBUM_ARTIST" -> Field.ALBUM_ARTIST;
            case "ALBUMARTISTS", "ALBUM_ARTISTS" -> Field.ALBUM_ARTISTS;
            case "COMPILATION" -> Field.COMPILATION;
            case "DISCNUMBER", "DISC" -> Field.DISC;
            case "TRACKNUMBER", "TRACK" -> Field.TRACK;
            case "DATE", "YEAR" -> Field.DATE;
            case "ORIGINALDATE", "ORIGINALYEAR" -> Field.ORIGINAL_DATE;
            case "GENRE" -> Field.GENRE;
            case "MUSICBRAINZ_TRACKID" -> Field.RECORDING_ID;
            case "MUSICBRAINZ_ARTISTID" -> Field.ARTIST_ID;
            case "MUSICBRAINZ_ALBUMARTISTID" -> Field.ALBUM_ARTIST_ID;
            case "MUSICBRAINZ_ALBUMID" -> Field.RELEASE_ID;
            case "DISCSUBTITLE" -> Field.DISC_TITLE;
            case "LABEL", "ORGANIZATION", "PUBLISHER" -> Field.LABEL;
            case "COMPOSER" -> Field.COMPOSER;
            case "LYRICIST" -> Field.LYRICIST;
            case "CONDUCTOR" -> Field.CONDUCTOR;
            case "PERFORMER" -> Field.PERFORMER;
            case "ARRANGER" -> Field.ARRANGER;
            case "PRODUCER" -> Field.PRODUCER;
            case "ENGINEER" -> Field.ENGINEER;
            case "MIXER" -> Field.MIXER;
            case "REMIXER" -> Field.REMIXER;
            default -> Field.ofLoudness(name).orElse(null);
        };
    }
}
