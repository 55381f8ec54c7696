package org.gatefold.remote.account;

/** A listener or buyer known by a token. */
public record Account(long id, String name) {}
