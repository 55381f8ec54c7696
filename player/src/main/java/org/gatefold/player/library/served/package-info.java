/** Servers' songs on their way into the library's cache. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.served;
