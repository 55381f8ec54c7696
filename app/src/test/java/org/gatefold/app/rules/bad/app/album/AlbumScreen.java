package org.gatefold.app.rules.bad.app.album;

/** Breaks a rule on purpose: a screen that can be inherited from. */
public class AlbumScreen {}
