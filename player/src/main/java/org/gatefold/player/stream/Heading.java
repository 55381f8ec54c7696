package org.gatefold.player.stream;

import java.time.Duration;

/** What the first answer of a server told of a stream: its form, and the place in the track where it begins. */
record Heading(String contentType, boolean original, Duration startsAt) {}
