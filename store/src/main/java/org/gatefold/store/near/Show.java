package org.gatefold.store.near;

import java.util.OptionalInt;
import org.gatefold.store.catalogue.Concert;

/** A concert and how many kilometres away it is, where that is known. */
public record Show(Concert concert, OptionalInt km) {}
