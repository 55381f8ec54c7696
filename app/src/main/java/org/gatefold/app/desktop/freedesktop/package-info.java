/** The same on Linux, over the session's D-Bus. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.desktop.freedesktop;
