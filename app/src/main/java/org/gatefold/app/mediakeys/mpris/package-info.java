/** MPRIS 2.2, by which Linux desktops and {@code playerctl} steer music players, over the session's D-Bus. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.mediakeys.mpris;
