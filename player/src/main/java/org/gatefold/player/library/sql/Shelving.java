package org.gatefold.player.library.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.SortName;

/** Sorts files of one folder and album title onto releases: by MusicBrainz release, and by who made it. Pure. */
final class Shelving {
    static final String VARIOUS_ARTISTS = "Various artists";

    private static final Pattern JOINED = Pattern.compile("(?: and | x | vs | with ).*");

    /** What one file says; {@code credit} is the stated album artist or empty, {@code artist} its first artist. */
    record Said(long track, String album, String credit, boolean compilation, String release, ArtistRows.Ref artist) {}

    /** A release and the files on it; {@code various} when it is by several. {@code artist} made it, {@code leader} is one track of it. */
    record Shelf(
            String title,
            String artist,
            boolean various,
            boolean compilation,
            String release,
            long leader,
            List<Long> tracks) {
        /** What makes a release one, wherever its files lie. */
        String identity() {
            return SortName.of(title) + "\n" + (various ? "" : SortName.of(artist)) + "\n" + release;
        }
    }

    private Shelving() {}

    /** Of the files of one folder whose album titles read the same. */
    static List<Shelf> shelve(List<Said> files) {
        boolean severalArtists = areSeveral(
                files.stream().filter(file -> file.credit().isEmpty()).toList());
        String onlyRelease = only(files.stream()
                        .map(Said::release)
                        .filter(id -> !id.isEmpty())
                        .toList())
                .orElse("");
        Map<List<String>, Shelf> shelves = new LinkedHashMap<>();
        for (Said file : files) {
            boolean various =
                    isVarious(file.credit()) || file.credit().isEmpty() && (severalArtists || file.compilation());
            String artist = various
                    ? VARIOUS_ARTISTS
                    : file.credit().isEmpty() ? file.artist().name() : file.credit();
            String release = file.release().isEmpty() ? onlyRelease : file.release();
            shelves.computeIfAbsent(
                            List.of(artist, release),
                            key -> new Shelf(
                                    file.album(),
                                    artist,
                                    various,
                                    various || file.compilation(),
                                    release,
                                    file.track(),
                                    new ArrayList<>()))
                    .tracks()
                    .add(file.track());
        }
        return List.copyOf(shelves.values());
    }

    /** Whether a name is none but stands for many, and is then written in one way. */
    private static boolean isVarious(String name) {
        return switch (Fold.name(name)) {
            case "various artists", "various", "va", "v a" -> true;
            default -> false;
        };
    }

    /** Loose files without an album do not make a compilation; nor do "A" and "A & B". */
    private static boolean areSeveral(List<Said> files) {
        if (files.isEmpty() || files.getFirst().album().equals(TrackFacts.UNKNOWN_ALBUM)) {
            return false;
        }
        Map<Long, String> names = new HashMap<>();
        files.forEach(file -> names.put(file.artist().id(), file.artist().sort()));
        Set<String> distinct = new HashSet<>(names.values());
        return distinct.stream()
                        .filter(name -> distinct.stream().noneMatch(shorter -> isJoined(name, shorter)))
                        .count()
                > 1;
    }

    private static boolean isJoined(String name, String shorter) {
        return name.length() > shorter.length()
                && name.startsWith(shorter)
                && JOINED.matcher(name.substring(shorter.length())).matches();
    }

    private static Optional<String> only(List<String> ids) {
        Set<String> distinct = new HashSet<>(ids);
        return distinct.size() == 1 ? distinct.stream().findFirst() : Optional.empty();
    }
}
