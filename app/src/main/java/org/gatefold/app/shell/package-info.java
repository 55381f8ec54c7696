/** The window: side bar, top bar, player bar, toasts. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.shell;
