package org.gatefold.player.servers.kept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.Picture;
import org.gatefold.player.source.ScanStamp;
import org.gatefold.player.source.ServerAlbum;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.ServerSleeve;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.source.Whereabouts;

/** A server's music that notes, while it is listed, what the songs were rated there: no call of the protocol asks for that alone. */
final class RatingListing implements MusicSource {
    private static final int MOST = 200_000;

    private final MusicSource source;
    private final Map<String, Integer> stars = new HashMap<>();
    private boolean ended;

    RatingListing(MusicSource source) {
        this.source = source;
    }

    /** @param whole whether the listing came to its end */
    Ratings ratings(boolean whole) {
        return new Ratings(stars, whole && ended && stars.size() < MOST);
    }

    @Override
    public SongPage songs(SongCursor from, int atMost) throws SourceException {
        SongPage page = source.songs(from, atMost);
        for (ServerSong song : page.songs()) {
            if (song.marks().rating() > 0 && stars.size() < MOST) {
                stars.put(song.id(), song.marks().rating());
            }
        }
        ended = page.next().isEmpty();
        return page;
    }

    @Override
    public ServerId id() {
        return source.id();
    }

    @Override
    public Whereabouts whereabouts() {
        return source.whereabouts();
    }

    @Override
    public CapabilityReport capabilities() throws SourceException {
        return source.capabilities();
    }

    @Override
    public CapabilityReport connect() throws SourceException {
        return source.connect();
    }

    @Override
    public ScanStamp scanStamp() throws SourceException {
        return source.scanStamp();
    }

    @Override
    public List<ServerAlbum> albums(int offset, int atMost) throws SourceException {
        return source.albums(offset, atMost);
    }

    @Override
    public ServerSleeve sleeve(String albumId) throws SourceException {
        return source.sleeve(albumId);
    }

    @Override
    public ServerSong song(String songId) throws SourceException {
        return source.song(songId);
    }

    @Override
    public AudioStream open(String songId, StreamWish wish, long fromByte) throws SourceException {
        return source.open(songId, wish, fromByte);
    }

    @Override
    public Picture cover(String coverId, int pixels) throws SourceException {
        return source.cover(coverId, pixels);
    }

    @Override
    public List<ServerLyrics> lyrics(String songId) throws SourceException {
        return source.lyrics(songId);
    }
}
