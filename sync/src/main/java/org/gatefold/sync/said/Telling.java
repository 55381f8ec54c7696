package org.gatefold.sync.said;

/** An exception that knows what to tell the listener. */
public interface Telling {
    Said said();
}
