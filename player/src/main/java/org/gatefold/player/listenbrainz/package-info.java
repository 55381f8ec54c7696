/** The ListenBrainz API (listenbrainz.readthedocs.io), spoken by several servers; the only place that knows its words. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.listenbrainz;
