package org.gatefold.player.playlist.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackFinder.Titled;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Credits;
import org.gatefold.player.library.text.SortName;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.playlist.file.Matched.How;

/**
 * Finds the music of the library that entries of a list mean: by the file, by the MusicBrainz recording, by title and
 * artist, by a file of that name in a folder of that name. Blocks on the databases; not for two threads at once.
 */
final class Matching {
    private static final int AT_ONCE = 500;

    private final TrackFinder finder;
    private final Library library;
    private final ListProgress progress;
    private int done;

    /** What an entry turned out to be. */
    private record Hit(TrackKey key, How how) {}

    Matching(TrackFinder finder, Library library, ListProgress progress) {
        this.finder = finder;
        this.library = library;
        this.progress = progress;
    }

    /** Every entry in its order; empty when it was ended on the way. */
    Optional<List<Matched>> match(List<ListEntry> entries) {
        Map<ListEntry, Hit> hits = new IdentityHashMap<>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            if (!progress.at(done, entries.size())) {
                return Optional.empty();
            }
            List<ListEntry> some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            byFile(some, hits);
            byRecording(left(some, hits), hits);
            byNames(left(some, hits), hits);
            done += some.size();
        }
        MovedFiles.find(left(entries, hits), finder)
                .forEach((entry, key) -> hits.put(entry, new Hit(key, How.GUESSED)));
        List<Matched> matched = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            matched.addAll(named(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)), hits));
        }
        return progress.at(entries.size(), entries.size()) ? Optional.of(matched) : Optional.empty();
    }

    private static List<ListEntry> left(List<ListEntry> entries, Map<ListEntry, Hit> hits) {
        return entries.stream().filter(entry -> !hits.containsKey(entry)).toList();
    }

    private void byFile(List<ListEntry> entries, Map<ListEntry, Hit> hits) {
        Set<Path> files = entries.stream()
                .flatMap(entry -> entry.at().files().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Path, TrackKey> found = finder.byFiles(files);
        for (ListEntry entry : entries) {
            entry.at().files().stream()
                    .flatMap(file -> Optional.ofNullable(found.get(file)).stream())
                    .findFirst()
                    .ifPresent(key -> hits.put(entry, new Hit(key, How.FOUND)));
        }
    }

    private void byRecording(List<ListEntry> entries, Map<ListEntry, Hit> hits) {
        Map<TrackKey, Track> here = library.byKeys(entries.stream()
                .flatMap(entry -> entry.said().recordingId().stream())
                .map(Missing::ofRecording)
                .collect(Collectors.toSet()));
        for (ListEntry entry : entries) {
            entry.said()
                    .recordingId()
                    .map(Missing::ofRecording)
                    .filter(here::containsKey)
                    .ifPresent(key -> hits.put(entry, new Hit(key, How.FOUND)));
        }
    }

    private void byNames(List<ListEntry> entries, Map<ListEntry, Hit> hits) {
        Set<String> titles = new HashSet<>();
        entries.forEach(entry -> titles.addAll(titles(entry)));
        Map<String, List<Titled>> byTitle =
                finder.byTitles(titles).stream().collect(Collectors.groupingBy(Titled::title));
        for (ListEntry entry : entries) {
            List<Titled> candidates = titles(entry).stream()
                    .flatMap(title -> byTitle.getOrDefault(title, List.of()).stream())
                    .toList();
            Likeness.best(entry, candidates).ifPresent(key -> hits.put(entry, new Hit(key, How.GUESSED)));
        }
    }

    /** A title as the library sorts it, with and without the guests it names. */
    private static Collection<String> titles(ListEntry entry) {
        String title = entry.said().title();
        return Stream.of(title, Credits.withoutGuests(title))
                .map(SortName::of)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private List<Matched> named(List<ListEntry> entries, Map<ListEntry, Hit> hits) {
        Map<TrackKey, Track> tracks = library.byKeys(entries.stream()
                .flatMap(entry -> Optional.ofNullable(hits.get(entry)).stream())
                .map(Hit::key)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> named(entry, Optional.ofNullable(hits.get(entry)), tracks))
                .toList();
    }

    private static Matched named(ListEntry entry, Optional<Hit> hit, Map<TrackKey, Track> tracks) {
        Optional<Track> track = hit.map(found -> tracks.get(found.key()));
        return track.isPresent()
                ? new Matched(entry, TrackRef.of(track.get()), hit.get().how())
                : new Matched(entry, Missing.track(entry), How.MISSING);
    }
}
