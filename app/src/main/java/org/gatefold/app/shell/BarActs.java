package org.gatefold.app.shell;

/** What the player bar asks for that is more than playback: what plays over the whole screen, and the small window. */
public record BarActs(Runnable fullScreen, Runnable mini) {}
