package org.gatefold.app.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** A few words for the listener wherever they are on the desktop, and a picture file beside them. */
public record Notice(String title, String text, Optional<Path> picture) {}
