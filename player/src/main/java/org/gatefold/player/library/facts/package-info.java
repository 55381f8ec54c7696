/** Makes sense of what files, their names and their folders say: credits, releases, places, fingerprints. Pure. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.facts;
