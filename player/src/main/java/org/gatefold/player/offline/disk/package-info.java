/** The copies on disk and the thread that fetches them. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.offline.disk;
