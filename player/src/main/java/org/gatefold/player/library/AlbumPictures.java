package org.gatefold.player.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the pictures that come with albums: in the tags of the music and in image files near it. */
public interface AlbumPictures {
    /**
     * All that can be shown, each once, the one the library shows first, then by kind and name; at most 100. Looks at the
     * files themselves, so that it is always what lies there now. Blocks on the disk, which may be a slow one.
     */
    List<AlbumPicture> of(AlbumId album);

    /** The picture as a file, taken out of the music again where it must be; empty when it has gone. Blocks on the disk. */
    Optional<Path> file(AlbumPicture picture);
}
