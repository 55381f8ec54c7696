package org.gatefold.remote.account;

/** Whom a valid token speaks for, and what it may be used for. */
public record Access(Account account, Scopes scopes) {}
