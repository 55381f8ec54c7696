package org.gatefold.player.audio.vlcj;

import java.nio.file.Path;

/** How libvlc is told which file to open: always a {@code file} URI in ASCII, so that no name can mean anything else. */
final class MediaAddress {
    private MediaAddress() {}

    static String of(Path file) {
        return file.toAbsolutePath().toUri().toASCIIString();
    }
}
