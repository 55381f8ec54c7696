package org.gatefold.player.library.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gatefold.player.library.facts.Credit;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.facts.Person;
import org.gatefold.player.library.facts.Place;
import org.gatefold.player.library.facts.Release;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.tags.Sound;
import org.gatefold.player.source.Loudness;

/**
 * A song of a server as it is written down, in words and numbers only: texts are empty and numbers 0 where unknown.
 * {@code album} and {@code song} are the server's own names, {@code cover} too; {@code added} is milliseconds.
 */
public record SongMemory(
        String server, String album, String song, long size, String cover, long added, Named named, Heard heard) {

    /** Its names, and where it stands. */
    public record Named(
            String title,
            String credit,
            List<Somebody> artists,
            String release,
            String releaseCredit,
            List<Somebody> releaseArtists,
            boolean compilation,
            String releaseId,
            int year,
            int disc,
            int number,
            List<String> genres) {}

    /** A person by name and MusicBrainz id. */
    public record Somebody(String name, String mbid) {
        Person person() {
            return new Person(name, some(mbid));
        }
    }

    /** How it sounds and what it is known by; {@code loudness} is gain and peak of track and album, or nothing. */
    public record Heard(
            long millis,
            String format,
            int quality,
            List<String> loudness,
            String recording,
            String fingerprint,
            int seconds) {}

    /** What the library knows of it, as when it was read. */
    public TrackFacts facts() {
        Optional<Credit> releaseCredit = named.releaseArtists().isEmpty()
                ? Optional.empty()
                : Optional.of(new Credit(named.releaseCredit(), people(named.releaseArtists())));
        return new TrackFacts(
                named.title(),
                new Credit(named.credit(), people(named.artists())),
                new Release(
                        named.release(),
                        releaseCredit,
                        named.compilation(),
                        named.year() == 0 ? OptionalInt.empty() : OptionalInt.of(named.year()),
                        some(named.releaseId())),
                new Place(named.disc(), named.number()),
                named.genres(),
                new Sound(Duration.ofMillis(heard.millis()), heard.format(), heard.quality()),
                loudness(),
                new TrackFacts.Identity(
                        some(heard.recording()), new Fingerprint(heard.fingerprint(), heard.seconds())));
    }

    /** When it came to its server. */
    public Instant since() {
        return Instant.ofEpochMilli(added);
    }

    /** What its server calls its cover. */
    public Optional<String> coverId() {
        return some(cover);
    }

    private Loudness loudness() {
        List<OptionalDouble> told = heard.loudness().stream()
                .map(text -> text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text)))
                .toList();
        return told.size() == 4 ? new Loudness(told.get(0), told.get(1), told.get(2), told.get(3)) : Loudness.UNKNOWN;
    }

    private static List<Person> people(List<Somebody> somebodies) {
        return somebodies.stream().map(Somebody::person).toList();
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
