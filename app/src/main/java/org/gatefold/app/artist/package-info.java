/** One artist: music at the left, what else the band made at the right. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.artist;
