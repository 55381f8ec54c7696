/** Pictures of the library: checked, named by their content, kept in the cache. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.art;
