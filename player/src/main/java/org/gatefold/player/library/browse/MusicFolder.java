package org.gatefold.player.library.browse;

import java.nio.file.Path;

/** A folder with music in it or below it. */
public record MusicFolder(Path path, String name) {}
