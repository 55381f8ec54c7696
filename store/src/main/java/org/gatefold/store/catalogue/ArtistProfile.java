package org.gatefold.store.catalogue;

import java.net.URI;
import java.util.Optional;

/** What a shop says about its artist; {@code official} when it is the artist's own, {@code about} and {@code city} may be empty. */
public record ArtistProfile(String about, String city, Optional<URI> picture, boolean official) {}
