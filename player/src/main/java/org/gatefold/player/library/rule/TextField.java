package org.gatefold.player.library.rule;

/** What a track says in words. A track may have several artists, album artists and genres: one of them is enough. */
public enum TextField {
    TITLE,
    ALBUM,
    ARTIST,
    ALBUM_ARTIST,
    GENRE,
    /** The kind of the file, such as {@code flac}. */
    FORMAT,
    /** Where a file lies: its folders and its name with the system's separators. Songs of servers have none. */
    PATH
}
