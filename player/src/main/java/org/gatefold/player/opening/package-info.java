/** Music that is opened without being in the library: files, folders and lists that somebody hands to the program. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.opening;
