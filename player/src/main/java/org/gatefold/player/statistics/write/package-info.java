/** How plays stand in a file. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.statistics.write;
