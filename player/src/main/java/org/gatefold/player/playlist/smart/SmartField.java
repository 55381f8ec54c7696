package org.gatefold.player.playlist.smart;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule asks about, by the name it has in {@code .nsp} files. */
public enum SmartField {
    TITLE(SmartKind.TEXT),
    ARTIST(SmartKind.TEXT),
    ALBUMARTIST(SmartKind.TEXT),
    ALBUM(SmartKind.TEXT),
    GENRE(SmartKind.TEXT),
    YEAR(SmartKind.NUMBER),
    /** A date of which the library keeps the year only. */
    DATE(SmartKind.NUMBER),
    PLAYCOUNT(SmartKind.NUMBER),
    LASTPLAYED(SmartKind.TIME),
    RATING(SmartKind.NUMBER),
    LOVED(SmartKind.FLAG),
    DATELOVED(SmartKind.TIME),
    DATEADDED(SmartKind.TIME),
    /** In seconds. */
    DURATION(SmartKind.NUMBER),
    /** In kbit/s. */
    BITRATE(SmartKind.NUMBER),
    FILETYPE(SmartKind.TEXT),
    FILEPATH(SmartKind.TEXT),
    /** In bytes. */
    SIZE(SmartKind.NUMBER),
    TRACKNUMBER(SmartKind.NUMBER),
    DISCNUMBER(SmartKind.NUMBER),
    COMPILATION(SmartKind.FLAG),
    /** Ours alone: to be heard without a server. */
    OFFLINE(SmartKind.FLAG),
    /** Being in another playlist; it has no name in files, its operators say it. */
    PLAYLIST(SmartKind.LIST);

    private final SmartKind kind;

    SmartField(SmartKind kind) {
        this.kind = kind;
    }

    public SmartKind kind() {
        return kind;
    }

    /** The name in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the name in a file, in whatever capitals; {@code originaldate} and {@code releasedate} are dates too. */
    public static Optional<SmartField> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        String meant = plain.equals("originaldate") || plain.equals("releasedate") ? "date" : plain;
        return Stream.of(values())
                .filter(field -> field.word().equals(meant) && field != PLAYLIST)
                .findFirst();
    }
}
