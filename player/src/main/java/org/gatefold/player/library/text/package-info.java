/** Names and other short texts: made safe, made comparable, made sortable. Pure. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.text;
