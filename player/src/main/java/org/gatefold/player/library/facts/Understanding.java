package org.gatefold.player.library.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.tags.Field;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Makes facts of what a file says, filled from its name and folders where it says nothing. */
public final class Understanding {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DISC_IN_TITLE =
            Pattern.compile("(?i)(.*\\S)[\\s,:-]*[(\\[]?\\s*\\b(?:disc|disk|cd)\\s*(\\d{1,2})\\s*[)\\]]?");
    private static final Pattern BETWEEN_IDS = Pattern.compile("[/;,\\s]+");
    private static final Pattern BETWEEN_GENRES = Pattern.compile("\\s*;\\s*");
    private static final Set<String> NAMES_NOTHING =
            Set.of("unknown", "unknown artist", "unknown album", "unknown title", "no artist", "no album", "no title");

    private final RawTags raw;
    private final Where where;
    private final Titled album;
    private @Nullable FolderNames folderNames;
    private @Nullable FileName fileName;

    private Understanding(RawTags raw, Where where) {
        this.raw = raw;
        this.where = where;
        album = titled(meaningful(raw.all(Field.ALBUM)).stream().findFirst().orElse(""));
    }

    /** @throws IOException when the file's bytes were needed and could not be read */
    public static TrackFacts of(RawTags raw, Where where) throws IOException {
        return new Understanding(raw, where).facts();
    }

    /** Looked at only where tags leave something out. */
    private FolderNames folders() {
        FolderNames known = folderNames;
        if (known == null) {
            known = FolderNames.of(where.folders());
            folderNames = known;
        }
        return known;
    }

    private FileName file() {
        FileName known = fileName;
        if (known == null) {
            known = FileName.of(where.name(), where.numbered());
            fileName = known;
        }
        return known;
    }

    private TrackFacts facts() throws IOException {
        Optional<Credit> said = credit(Field.ARTIST, Field.ARTISTS, Field.ARTIST_ID);
        Optional<Credit> albumArtist = credit(Field.ALBUM_ARTIST, Field.ALBUM_ARTISTS, Field.ALBUM_ARTIST_ID);
        String saidTitle = raw.first(Field.TITLE);
        String title = saidTitle.isEmpty() ? file().title() : saidTitle;
        Credit artist = Credits.withGuestsOf(said.or(() -> albumArtist).orElseGet(this::artistByName), title);
        Release release = release(albumArtist);
        Place place = place();
        return new TrackFacts(
                title,
                artist,
                release,
                place,
                genres(),
                raw.sound(),
                LoudnessWords.of(raw),
                new TrackFacts.Identity(id(Field.RECORDING_ID), fingerprint(said.or(() -> albumArtist), place)),
                LinerWords.of(raw));
    }

    private Fingerprint fingerprint(Optional<Credit> artist, Place place) throws IOException {
        String title = raw.first(Field.TITLE);
        if (title.isEmpty() || artist.isEmpty() && album.title().isEmpty()) {
            return Fingerprint.ofContent(where.content().sample(), raw.sound().length());
        }
        String name = artist.map(credit -> credit.first().name()).orElse("");
        return Fingerprint.ofNames(
                name, title, album.title(), raw.sound().length(), place.disc() + "." + place.number());
    }

    private Credit artistByName() {
        String name = file().artist().or(() -> folders().artist()).orElse(TrackFacts.UNKNOWN_ARTIST);
        return Credits.read(List.of(name), List.of(), List.of()).orElseThrow();
    }

    private Release release(Optional<Credit> albumArtist) {
        String title = album.title();
        String named = title.isEmpty() ? folders().album().orElse(TrackFacts.UNKNOWN_ALBUM) : title;
        OptionalInt said = Numbers.year(raw.first(Field.DATE));
        OptionalInt original = said.isPresent() ? said : Numbers.year(raw.first(Field.ORIGINAL_DATE));
        OptionalInt year =
                original.isPresent() || !title.isEmpty() ? original : folders().year();
        boolean compilation =
                Set.of("1", "true", "yes").contains(raw.first(Field.COMPILATION).toLowerCase(Locale.ROOT));
        return new Release(named, albumArtist, compilation, year, id(Field.RELEASE_ID));
    }

    private Place place() {
        int disc = Numbers.count(raw.first(Field.DISC));
        int number = Numbers.count(raw.first(Field.TRACK));
        if (disc == 0) {
            disc = album.disc();
        }
        if (disc == 0) {
            disc = folders().disc() > 0 ? folders().disc() : file().disc();
        }
        return new Place(disc, number > 0 ? number : file().number());
    }

    /** The title of the release as tagged, without "(CD 2)", and the disc that said so. */
    private static Titled titled(String said) {
        if (!mayNameDisc(said)) {
            return new Titled(said, 0);
        }
        Matcher matcher = DISC_IN_TITLE.matcher(said);
        return matcher.matches() && matcher.group(1).strip().length() > 1
                ? new Titled(matcher.group(1).strip(), Numbers.count(matcher.group(2)))
                : new Titled(said, 0);
    }

    /** Spares most titles the pattern, which looks at them from every side. */
    private static boolean mayNameDisc(String title) {
        if (title.isEmpty() || "0123456789)]".indexOf(title.charAt(title.length() - 1)) < 0) {
            return false;
        }
        String lower = title.toLowerCase(Locale.ROOT);
        return lower.contains("disc") || lower.contains("disk") || lower.contains("cd");
    }

    private Optional<Credit> credit(Field printed, Field single, Field ids) {
        return Credits.read(meaningful(raw.all(printed)), meaningful(raw.all(single)), ids(ids));
    }

    private List<String> genres() {
        List<String> genres = new ArrayList<>();
        raw.all(Field.GENRE).stream()
                .flatMap(BETWEEN_GENRES::splitAsStream)
                .filter(g -> !g.isBlank())
                .distinct()
                .forEach(genres::add);
        return genres;
    }

    private static List<String> meaningful(List<String> names) {
        return names.stream()
                .filter(name -> !NAMES_NOTHING.contains(Fold.name(name)))
                .toList();
    }

    private List<String> ids(Field field) {
        return raw.all(field).stream()
                .flatMap(value -> BETWEEN_IDS.splitAsStream(value.toLowerCase(Locale.ROOT)))
                .filter(ID.asMatchPredicate())
                .toList();
    }

    private Optional<String> id(Field field) {
        return ids(field).stream().findFirst();
    }

    private record Titled(String title, int disc) {}
}
