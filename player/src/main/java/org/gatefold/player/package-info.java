/** Music; the package root opens and closes it. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player;
