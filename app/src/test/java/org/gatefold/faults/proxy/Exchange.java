package org.gatefold.faults.proxy;

/** What a plan knows of an exchange when it decides: its number, counted from 1, and its request. */
public record Exchange(long number, String method, String path, String body) {
    public boolean is(String wantedMethod, String pathPattern) {
        return method.equals(wantedMethod) && path.matches(pathPattern);
    }
}
