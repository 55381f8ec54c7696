package org.gatefold.player.subsonic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.Picture;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.source.ScanStamp;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerAlbum;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.ServerPlaylist;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSleeve;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.source.Whereabouts;

/** One OpenSubsonic server, put together from its parts. */
final class SubsonicServer implements MusicServer {
    private final ServerId id;
    private final Wire wire;
    private final Routes routes;
    private final Session session;
    private final Songs songs;
    private final Media media;
    private final Marks marks;
    private final Playlists playlists;
    private final Queues queues;
    private volatile Optional<CapabilityReport> report = Optional.empty();

    SubsonicServer(ServerId id, ServerAddress address, Login login, Patience patience, Clock clock) {
        this.id = id;
        Trust trust = new Trust(address.pin());
        this.wire = new Wire(trust, patience, address.headers());
        this.routes = new Routes(address, trust, patience, clock);
        this.session = new Session(new Talk(routes, wire, clock), new Credentials(login));
        this.songs = new Songs(session);
        this.media = new Media(session);
        this.marks = new Marks(session);
        this.playlists = new Playlists(session, login);
        this.queues = new Queues(session);
    }

    @Override
    public ServerId id() {
        return id;
    }

    @Override
    public Whereabouts whereabouts() {
        return routes.whereabouts();
    }

    @Override
    public CapabilityReport capabilities() throws SourceException {
        Optional<CapabilityReport> known = report;
        return known.isPresent() ? known.get() : probed(false);
    }

    @Override
    public CapabilityReport connect() throws SourceException {
        return probed(true);
    }

    @Override
    public ScanStamp scanStamp() throws SourceException {
        return new ChangeStamp(session).now();
    }

    @Override
    public SongPage songs(SongCursor from, int atMost) throws SourceException {
        boolean bySearch =
                from.equals(SongCursor.START) && capabilities().support(Ability.LIST_ALL_SONGS) == Support.YES;
        return songs.page(from, atMost, bySearch);
    }

    @Override
    public List<ServerAlbum> albums(int offset, int atMost) throws SourceException {
        return songs.albums(offset, atMost);
    }

    @Override
    public ServerSleeve sleeve(String albumId) throws SourceException {
        return songs.sleeve(albumId);
    }

    @Override
    public ServerSong song(String songId) throws SourceException {
        return songs.song(songId);
    }

    @Override
    public AudioStream open(String songId, StreamWish wish, long fromByte) throws SourceException {
        return media.open(songId, wish, fromByte);
    }

    @Override
    public Picture cover(String coverId, int pixels) throws SourceException {
        return media.cover(coverId, pixels);
    }

    @Override
    public List<ServerLyrics> lyrics(String songId) throws SourceException {
        return new Lyrics(session).of(songId);
    }

    @Override
    public void star(Starred what, String starredId, boolean on) throws SourceException {
        marks.star(what, starredId, on);
    }

    @Override
    public List<ServerSong> starredSongs() throws SourceException {
        return marks.starred();
    }

    @Override
    public void rate(String songId, int rating) throws SourceException {
        marks.rate(songId, rating);
    }

    @Override
    public void scrobble(String songId, Instant startedAt) throws SourceException {
        marks.scrobble(songId, startedAt);
    }

    @Override
    public Heard heard(String songId, Instant startedAt) throws SourceException {
        return marks.heard(songId, startedAt);
    }

    @Override
    public boolean nowPlaying(String songId, Duration position, boolean paused) throws SourceException {
        return marks.nowPlaying(songId, position, paused);
    }

    @Override
    public List<ServerPlaylist> playlists() throws SourceException {
        return playlists.all();
    }

    @Override
    public ServerPlaylistContent playlist(String playlistId) throws SourceException {
        return playlists.read(playlistId);
    }

    @Override
    public ServerPlaylistContent createPlaylist(String name, List<String> songIds) throws SourceException {
        return playlists.create(name, songIds);
    }

    @Override
    public ServerPlaylistContent replacePlaylist(String playlistId, String name, List<String> songIds)
            throws SourceException {
        return playlists.replace(playlistId, name, songIds);
    }

    @Override
    public ServerPlaylistContent changePlaylist(
            ServerPlaylistContent read, String name, String comment, List<String> songIds) throws SourceException {
        return playlists.change(read, name, comment, songIds);
    }

    @Override
    public void deletePlaylist(String playlistId) throws SourceException {
        playlists.delete(playlistId);
    }

    @Override
    public Optional<SavedQueue> savedQueue() throws SourceException {
        return queues.saved();
    }

    @Override
    public void saveQueue(List<String> songIds, int current, Duration position) throws SourceException {
        queues.save(songIds, current, position);
    }

    @Override
    public void close() {
        wire.close();
    }

    private synchronized CapabilityReport probed(boolean anew) throws SourceException {
        if (anew) {
            session.signIn(true);
        }
        if (anew || report.isEmpty()) {
            session.terms();
            report = Optional.of(new Probe(session, routes.isOverheard()).report());
        }
        return report.orElseThrow();
    }
}
