/** A server that keeps music, in our own words: what it has, what it can, what we may ask of it. Knows no protocol. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.source;
