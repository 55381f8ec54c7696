package org.gatefold.app.rules.bad.player;

/** What the bad examples of other packages must not know. */
public final class Track {}
