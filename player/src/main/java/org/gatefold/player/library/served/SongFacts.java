package org.gatefold.player.library.served;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.facts.Understanding;
import org.gatefold.player.library.facts.Where;
import org.gatefold.player.library.tags.Field;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.Sound;
import org.gatefold.player.library.text.Clean;
import org.gatefold.player.source.Loudness;
import org.gatefold.player.source.ServerPerson;
import org.gatefold.player.source.ServerSong;

/**
 * Makes facts of what a server tells of a song, by the same understanding as for files: so that a song gets the key that
 * the file behind it would get.
 */
final class SongFacts {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");

    private SongFacts() {}

    static TrackFacts of(ServerSong song) throws IOException {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        put(values, Field.TITLE, song.title());
        put(values, Field.ARTIST, song.credits().artist());
        people(values, Field.ARTISTS, Field.ARTIST_ID, song.credits().artists());
        put(values, Field.ALBUM_ARTIST, song.credits().albumArtist());
        people(
                values,
                Field.ALBUM_ARTISTS,
                Field.ALBUM_ARTIST_ID,
                song.credits().albumArtists());
        ServerSong.OnAlbum album = song.album();
        put(values, Field.ALBUM, album.title());
        album.releaseId().ifPresent(id -> put(values, Field.RELEASE_ID, id));
        album.year().ifPresent(year -> put(values, Field.DATE, String.format(Locale.ROOT, "%04d", year)));
        put(values, Field.DISC, number(album.disc()));
        put(values, Field.TRACK, number(album.number()));
        put(values, Field.COMPILATION, album.compilation() ? "1" : "");
        values.put(Field.GENRE, song.naming().genres());
        contributions(values, song.credits().others());
        loudness(values, song.sound().loudness());
        song.naming().recordingId().ifPresent(id -> put(values, Field.RECORDING_ID, id));
        return Understanding.of(new RawTags(values, Optional.empty(), sound(song)), where(song));
    }

    /** A number that changes when anything changes that the library shows of the song; never 0. */
    static long stamp(ServerSong song) {
        String told = String.join(
                "\n",
                song.naming().toString(),
                song.credits().toString(),
                song.album().toString(),
                song.sound().toString(),
                song.file().toString());
        return hash(told) | 1;
    }

    /** FNV-1a over the characters, its bits mixed at the end: tells songs from what they were, not friend from foe. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    private static Sound sound(ServerSong song) {
        ServerSong.Sound told = song.sound();
        String suffix = song.file().suffix().toLowerCase(Locale.ROOT);
        return Sound.told(told.length(), suffix, told.bitRate(), told.sampleRate(), told.bitDepth());
    }

    private static Where where(ServerSong song) {
        List<String> path = SEPARATOR
                .splitAsStream(song.file().path())
                .filter(part -> !part.isBlank())
                .toList();
        String name = path.isEmpty() ? song.title() : path.getLast();
        List<String> folders = path.isEmpty() ? List.of() : path.subList(0, path.size() - 1);
        return new Where(
                folders,
                name,
                false,
                () -> HexFormat.of()
                        .formatHex(
                                sha256(song.file().path() + "\n" + song.file().size())));
    }

    /** Names one by one, and MusicBrainz ids only where everybody has one. */
    private static void people(Map<Field, List<String>> values, Field names, Field ids, List<ServerPerson> people) {
        values.put(
                names,
                people.stream()
                        .map(ServerPerson::name)
                        .filter(name -> !name.isBlank())
                        .toList());
        List<String> known = people.stream()
                .flatMap(person -> person.musicBrainzId().stream())
                .toList();
        if (known.size() == people.size()) {
            values.put(ids, known);
        }
    }

    private static void contributions(Map<Field, List<String>> values, List<ServerSong.Contribution> others) {
        for (ServerSong.Contribution each : others) {
            Field field = switch (each.role().toLowerCase(Locale.ROOT)) {
                case "composer" -> Field.COMPOSER;
                case "lyricist" -> Field.LYRICIST;
                case "conductor" -> Field.CONDUCTOR;
                case "performer" -> Field.PERFORMER;
                case "arranger" -> Field.ARRANGER;
                case "producer" -> Field.PRODUCER;
                case "engineer" -> Field.ENGINEER;
                case "mixer" -> Field.MIXER;
                case "remixer" -> Field.REMIXER;
                default -> Field.ARTISTS; // named as artists already
            };
            if (field != Field.ARTISTS) {
                values.merge(
                        field,
                        List.of(Clean.text(each.name())),
                        (before, more) -> Stream.concat(before.stream(), more.stream())
                                .distinct()
                                .toList());
            }
        }
    }

    private static void put(Map<Field, List<String>> values, Field field, String value) {
        if (!value.isBlank()) {
            values.put(field, List.of(value.strip()));
        }
    }

    private static void loudness(Map<Field, List<String>> values, Loudness told) {
        put(values, Field.TRACK_GAIN, told.trackGain());
        put(values, Field.TRACK_PEAK, told.trackPeak());
        put(values, Field.ALBUM_GAIN, told.albumGain());
        put(values, Field.ALBUM_PEAK, told.albumPeak());
    }

    private static void put(Map<Field, List<String>> values, Field field, OptionalDouble value) {
        if (value.isPresent()) {
            put(values, field, String.format(Locale.ROOT, "%.6f", value.getAsDouble()));
        }
    }

    private static String number(int number) {
        return number > 0 ? Integer.toString(number) : "";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
