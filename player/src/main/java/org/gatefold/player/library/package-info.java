/** What music there is: artists, albums and tracks, found by scanning and kept in a cache that can be rebuilt. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library;
