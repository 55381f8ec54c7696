package org.gatefold.remote.music;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a song is about, from its tags and, where they say nothing, from the names of file and folders.
 *
 * @param names how it and what it belongs to are called
 * @param artists who made it, at least one
 * @param albumArtists who made its album, at least one
 */
public record Facts(
        Names names, List<Who> artists, List<Who> albumArtists, Place place, Liner liner, Gains gains, Sound sound) {
    private static final Pattern NUMBERED = Pattern.compile("(?:(\\d{1,2})-)?(\\d{1,3})[ ._-]+(.+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Somebody who is credited. @param mbid of the artist at MusicBrainz */
    public record Who(String name, Optional<String> mbid) {}

    /** @param artist as it is printed, with all who took part */
    public record Names(String title, String artist, String album, String albumArtist, String comment) {}

    /**
     * Where it stands.
     *
     * @param year 0 when unknown
     * @param date as the tag has it, such as 2021-05-14
     * @param recording its id at MusicBrainz
     * @param release its album's id there
     */
    public record Place(
            int disc,
            int number,
            int year,
            String date,
            Optional<String> recording,
            Optional<String> release,
            boolean compilation) {}

    /** In dB against ReplayGain's reference, peaks as a part of full scale; what a picture is there for is said beside. */
    public record Gains(
            Optional<BigDecimal> track,
            Optional<BigDecimal> trackPeak,
            Optional<BigDecimal> album,
            Optional<BigDecimal> albumPeak,
            boolean picture) {}

    public Facts {
        artists = List.copyOf(artists);
        albumArtists = List.copyOf(albumArtists);
    }

    public List<String> genres() {
        return liner.genres();
    }

    static Facts of(Tags tags, String path) {
        String[] parts = path.split("/");
        String file = parts[parts.length - 1];
        String bare = file.substring(0, Math.max(1, file.lastIndexOf('.')));
        Matcher numbered = NUMBERED.matcher(bare);
        boolean fits = numbered.matches();
        String artist = printed(tags, Field.ARTIST)
                .or(() -> printed(tags, Field.ALBUM_ARTIST))
                .orElse(parts.length > 2 ? parts[parts.length - 3] : "Unknown artist");
        String albumArtist = printed(tags, Field.ALBUM_ARTIST).orElse(artist);
        Names names = new Names(
                tags.first(Field.TITLE).orElse(fits ? numbered.group(3) : bare),
                artist,
                tags.first(Field.ALBUM).orElse(parts.length > 1 ? parts[parts.length - 2] : "Unknown album"),
                albumArtist,
                tags.first(Field.COMMENT).orElse(""));
        return new Facts(
                names,
                who(tags, Field.ARTISTS, Field.ARTIST, Field.ARTIST_ID, artist),
                who(tags, Field.ALBUM_ARTISTS, Field.ALBUM_ARTIST, Field.ALBUM_ARTIST_ID, albumArtist),
                place(tags, fits ? Optional.of(numbered) : Optional.empty()),
                Liner.of(tags),
                gains(tags),
                tags.sound());
    }

    private static Optional<String> printed(Tags tags, Field field) {
        List<String> all = tags.all(field);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }

    private static List<Who> who(Tags tags, Field several, Field one, Field ids, String fallback) {
        List<String> names = tags.all(several).isEmpty() ? tags.all(one) : tags.all(several);
        List<String> all = names.isEmpty() ? List.of(fallback) : names;
        List<String> mbids = tags.all(ids);
        List<Who> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            // without one id for each name nobody can say whose they are
            found.add(new Who(all.get(i), mbids.size() == all.size() ? id(mbids.get(i)) : Optional.empty()));
        }
        return found;
    }

    private static Place place(Tags tags, Optional<Matcher> name) {
        String date = tags.first(Field.DATE).orElse("");
        return new Place(
                number(tags.first(Field.DISC))
                        .or(() -> number(name.map(found -> found.group(1))))
                        .orElse(1),
                number(tags.first(Field.TRACK))
                        .or(() -> number(name.map(found -> found.group(2))))
                        .orElse(0),
                date.matches("[12]\\d{3}.*") ? Integer.parseInt(date.substring(0, 4)) : 0,
                date,
                tags.first(Field.RECORDING_ID).flatMap(Facts::id),
                tags.first(Field.RELEASE_ID).flatMap(Facts::id),
                tags.first(Field.COMPILATION)
                        .filter(said -> said.equals("1") || said.equalsIgnoreCase("true"))
                        .isPresent());
    }

    private static Optional<Integer> number(Optional<String> text) {
        return text.map(said -> said.split("/", 2)[0].strip())
                .filter(said -> said.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0);
    }

    private static Optional<String> id(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(id -> ID.matcher(id).matches());
    }

    private static Gains gains(Tags tags) {
        return new Gains(
                decibels(tags.first(Field.TRACK_GAIN)).or(() -> r128(tags.first(Field.R128_TRACK_GAIN))),
                decibels(tags.first(Field.TRACK_PEAK)),
                decibels(tags.first(Field.ALBUM_GAIN)).or(() -> r128(tags.first(Field.R128_ALBUM_GAIN))),
                decibels(tags.first(Field.ALBUM_PEAK)),
                tags.picture().isPresent());
    }

    private static Optional<BigDecimal> decibels(Optional<String> text) {
        return text.map(said -> said.replaceAll("(?i)\\s*dB$", "").strip())
                .filter(said -> said.matches("[+-]?\\d{1,4}(\\.\\d{1,12})?"))
                .map(BigDecimal::new);
    }

    /** RFC 7845, 5.2.1: 256ths of a dB against -23 LUFS, which is 5 dB below ReplayGain's reference. */
    private static Optional<BigDecimal> r128(Optional<String> text) {
        return text.filter(said -> said.matches("[+-]?\\d{1,5}"))
                .map(said -> new BigDecimal(said)
                        .divide(BigDecimal.valueOf(256), 2, RoundingMode.HALF_UP)
                        .add(BigDecimal.valueOf(5)));
    }
}
