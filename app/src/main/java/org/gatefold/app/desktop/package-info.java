/** What the program does on the desktop outside of its window. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.desktop;
