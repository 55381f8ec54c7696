package org.gatefold.player.source;

import java.util.List;

/**
 * A server's music, to be listed and heard. Every method blocks, on any thread but JavaFX's and not one of SQLite's; an
 * interrupt ends it. The first one connects: finds the address that answers and the way to sign in. Any number of
 * threads may call at once.
 */
public interface MusicSource {
    ServerId id();

    /** Where the listener is, by the address that answered last. Never blocks. */
    Whereabouts whereabouts();

    /** What the server can do; asked once and kept until {@link #connect}. */
    CapabilityReport capabilities() throws SourceException;

    /** Signs in anew and asks anew what the server can do. */
    CapabilityReport connect() throws SourceException;

    /** The present stamp, empty text where the server has none. */
    ScanStamp scanStamp() throws SourceException;

    /**
     * Some songs, about {@code atMost} of them (1 to 500); in the order of the server, which is stable only while
     * nothing changes there: a song can come twice, and what matters is the {@link ScanStamp} before and after.
     */
    SongPage songs(SongCursor from, int atMost) throws SourceException;

    /** Up to {@code atMost} (500) albums by name; an empty list is the end. */
    List<ServerAlbum> albums(int offset, int atMost) throws SourceException;

    /** What is told of an album beside its songs, as far as the server knows it. */
    ServerSleeve sleeve(String albumId) throws SourceException;

    /** @throws SourceException with NotFound when there is no such song (or its id changed) */
    ServerSong song(String songId) throws SourceException;

    /**
     * Begins to read a song, from byte {@code fromByte} on where the wish is the original and the server lets us; see
     * {@link AudioStream#firstByte}.
     */
    AudioStream open(String songId, StreamWish wish, long fromByte) throws SourceException;

    /** A cover about {@code pixels} wide and high; 0 for as large as there is. */
    Picture cover(String coverId, int pixels) throws SourceException;

    /** The words of a song, the synced ones first; an empty list where there are none. */
    List<ServerLyrics> lyrics(String songId) throws SourceException;
}
