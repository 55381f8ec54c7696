package org.gatefold.remote.http;

/** Answers one kind of request; called on a virtual thread, may block. */
@FunctionalInterface
public interface Handler {
    Answer answer(Request request);
}
