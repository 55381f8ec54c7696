/** Smart playlists: what their rules give, and the rules to change. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.smart;
