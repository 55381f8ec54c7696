package org.gatefold.player.library.tags;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of file we read, told by their first bytes and, where those say nothing, by the end of the name. */
public enum AudioKind {
    MP3,
    FLAC,
    OGG,
    WAV,
    M4A;

    /** How many bytes {@link #ofBytes} wants to see. */
    static final int HEAD = 64;

    private static final Map<String, AudioKind> BY_EXTENSION = Map.of(
            "mp3", MP3, "flac", FLAC, "ogg", OGG, "oga", OGG, "opus", OGG, "wav", WAV, "wave", WAV, "m4a", M4A, "m4b",
            M4A);

    private static final Set<String> OTHER_MUSIC = Set.of(
            "wma", "aac", "ape", "wv", "aif", "aiff", "dsf", "dff", "mpc", "m4p", "mka", "tta", "ra", "spx", "mp2",
            "ac3", "dts");

    /** The kind that a file's name promises. */
    public static Optional<AudioKind> ofName(String name) {
        return Optional.ofNullable(BY_EXTENSION.get(extension(name)));
    }

    /** Whether the name promises music of a kind that we do not read. */
    public static boolean isOtherMusic(String name) {
        return OTHER_MUSIC.contains(extension(name));
    }

    static Optional<AudioKind> ofBytes(byte[] head) {
        if (starts(head, 0, "fLaC")) {
            return Optional.of(FLAC);
        } else if (starts(head, 0, "OggS")) {
            return Optional.of(OGG);
        } else if (starts(head, 0, "RIFF") && starts(head, 8, "WAVE")) {
            return Optional.of(WAV);
        } else if (starts(head, 4, "ftyp")) {
            return Optional.of(M4A);
        } else if (starts(head, 0, "ID3") || isMpegFrame(head)) {
            return Optional.of(MP3);
        }
        return Optional.empty();
    }

    /** The part of the name after its last dot, in lower case. */
    public static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Eleven set bits, then a version, layer, rate and frequency that exist. */
    private static boolean isMpegFrame(byte[] head) {
        return head.length > 3
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE0) == 0xE0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) == 0x02
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0x0C) != 0x0C;
    }

    private static boolean starts(byte[] head, int at, String magic) {
        if (head.length < at + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (head[at + i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
