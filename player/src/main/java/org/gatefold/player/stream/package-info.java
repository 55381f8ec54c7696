/** Music on its way from servers: bytes that fill a file of ours while they are heard, and are kept for the next time. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.stream;
