package org.gatefold.player.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A song as a server tells of it. {@code id} is the server's own, opaque, unique among its songs only, and may change
 * when the server is upgraded: what lasts is in {@code naming.recordingId} and {@code file.path} with the length.
 */
public record ServerSong(
        String id, Naming naming, Credits credits, OnAlbum album, Sound sound, ServerFile file, Marks marks) {

    /** What it is called; {@code recordingId} is the MusicBrainz recording. {@code coverId} is for {@link MusicSource#cover}. */
    public record Naming(String title, Optional<String> recordingId, List<String> genres, Optional<String> coverId) {
        public Naming {
            genres = List.copyOf(genres);
        }
    }

    /** By whom: as printed ("A feat. B"; empty where nobody is named), and who that is, the main one first. */
    public record Credits(
            String artist,
            List<ServerPerson> artists,
            String albumArtist,
            List<ServerPerson> albumArtists,
            List<Contribution> others) {
        public Credits {
            others = List.copyOf(others);
            artists = List.copyOf(artists);
            albumArtists = List.copyOf(albumArtists);
        }
    }

    /** Somebody else who had a part in it, called as the server calls it ("composer"). */
    public record Contribution(String role, String name) {}

    /** Where it stands; {@code releaseId} is the MusicBrainz release, {@code disc} and {@code number} are 0 where unknown. */
    public record OnAlbum(
            Optional<String> id,
            String title,
            Optional<String> releaseId,
            int disc,
            int number,
            OptionalInt year,
            boolean compilation) {}

    /** How it sounds; a length of zero is an unknown one. {@code bitRate} is kilobits a second, {@code sampleRate} Hz. */
    public record Sound(
            Duration length,
            OptionalInt bitRate,
            OptionalInt sampleRate,
            OptionalInt bitDepth,
            OptionalInt channels,
            Loudness loudness) {}

    /** The original on the server. {@code path} is a hint to know it again by: never make a file name of it. {@code size} is bytes. */
    public record ServerFile(
            String suffix, String contentType, OptionalLong size, String path, Optional<Instant> created) {}

    /** What this listener did with it there; {@code rating} is 0 (none) to 5, {@code played} the last time. */
    public record Marks(Optional<Instant> starred, int rating, long playCount, Optional<Instant> played) {
        public static final Marks NONE = new Marks(Optional.empty(), 0, 0, Optional.empty());
    }

    /** What a song is known by when its id changed: the recording where told, else where it lies and how long it is. */
    public record Lasting(Optional<String> recordingId, String path, Duration length) {}

    public String title() {
        return naming.title();
    }

    public Lasting lasting() {
        return new Lasting(naming.recordingId(), file.path(), sound.length());
    }
}
