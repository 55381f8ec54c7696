package org.gatefold.player.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.CannotPlayException;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.stream.Way.FromFile;
import org.gatefold.player.stream.Way.FromKept;
import org.gatefold.player.stream.Way.FromServer;
import org.gatefold.player.streaming.Place;
import org.gatefold.sync.said.Said;

/**
 * Finds the ways to hear a track, best first: what is kept offline, a file of the listener's own, a stream that is still
 * here, and then its servers, those that answer before those that lately did not, originals before what is transcoded.
 * What the listener chose goes before all of these.
 */
final class Ways {
    private final Music music;
    private final StreamCache cache;
    private final Reach reach;

    Ways(Music music, StreamCache cache, Reach reach) {
        this.music = music;
        this.cache = cache;
        this.reach = reach;
    }

    /** The way that is best whatever else there is, found without a look into the library. */
    Optional<Way> atHand(Track track) {
        Optional<Place> chosen = music.choice().of(track.key());
        return nearest(track).filter(way -> chosen.isEmpty() || chosen.get().equals(way.at()));
    }

    private Optional<Way> nearest(Track track) {
        Optional<Path> kept = music.offline().of(track.key()).filter(Files::isReadable);
        return kept.isPresent()
                ? kept.map(file -> new FromFile(track, file, new SignalPath.Place.OfflineCopy()))
                : ownFile(track);
    }

    /** Never empty. @throws CannotPlayException when there is none, with why */
    List<Way> of(Track track) throws CannotPlayException {
        List<Track> copies = music.copies().of(track);
        List<Way> own = new ArrayList<>();
        List<Way> kept = new ArrayList<>();
        List<FromServer> served = new ArrayList<>();
        for (Track copy : copies) {
            ownFile(copy).ifPresent(own::add);
            if (copy.origin() instanceof Origin.OnServer song) {
                StreamWish wish = music.rule().wish(copy, song);
                Stream.of(new StreamWish.Original(OptionalLong.empty()), wish)
                        .map(form -> StreamName.of(song, form))
                        .filter(cache::has)
                        .forEach(name -> kept.add(new FromKept(copy, song, name)));
                if (music.sources().find(song.server()).isPresent()) {
                    served.add(new FromServer(copy, song, wish));
                }
            }
        }
        served.sort(
                Comparator.comparing((FromServer way) -> reach.isAway(way.song().server()))
                        .thenComparing(way -> way.wish() instanceof StreamWish.Transcoded));
        List<Way> all = new ArrayList<>();
        nearest(track).ifPresent(all::add);
        all.addAll(own);
        all.addAll(kept);
        all.addAll(served);
        if (all.isEmpty()) {
            throw new CannotPlayException(whyNone(copies));
        }
        Optional<Place> chosen = music.choice().of(track.key());
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(
                        way -> chosen.isPresent() && !chosen.get().equals(way.at())))
                .toList();
    }

    /** Whether it can be gone just now, as far as is known. */
    boolean isOpen(Way way) {
        return !(way instanceof FromServer served && reach.isAway(served.song().server()));
    }

    private static Optional<Way> ownFile(Track copy) {
        return copy.origin()
                .asFile()
                .filter(Files::isReadable)
                .map(file -> new FromFile(copy, file, new SignalPath.Place.OwnFile()));
    }

    private static Said whyNone(List<Track> copies) {
        if (copies.stream().anyMatch(copy -> copy.origin() instanceof Origin.InFile)) {
            return PlaySaying.FILE_GONE.with();
        }
        if (copies.stream().anyMatch(copy -> copy.origin() instanceof Origin.Gone)) {
            return PlaySaying.COPY_GONE.with();
        }
        return copies.stream().anyMatch(copy -> copy.origin() instanceof Origin.OnServer)
                ? PlaySaying.SERVER_GONE.with()
                : PlaySaying.LEFT_LIBRARY.with();
    }
}
