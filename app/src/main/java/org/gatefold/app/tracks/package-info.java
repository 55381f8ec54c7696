/** All tracks. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.tracks;
