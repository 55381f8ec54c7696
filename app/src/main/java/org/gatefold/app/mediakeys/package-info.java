/** The player as the desktop sees it: media keys, headsets, the lock screen, the panel. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.mediakeys;
