package org.gatefold.app.rules.bad.store.suggest;

/** Stands for what is known of a listener's taste. */
public record Liked(String artist) {}
