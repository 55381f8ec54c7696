/** Where the window is, and that it is there again at the next start. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.window;
