/** The pictures that come with albums, as they lie on the disk. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.pictures;
