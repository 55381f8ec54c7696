package org.gatefold.store.near;

import java.util.OptionalInt;

/** Where the listener wants shows to be near to, and how far at most in kilometres; empty is anywhere. */
public record Here(City city, OptionalInt km) {}
