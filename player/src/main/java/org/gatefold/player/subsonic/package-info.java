/** The OpenSubsonic protocol (opensubsonic.netlify.app), spoken by many servers, each in its own way; the only place that knows its words. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.subsonic;
