/** All artists. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.artists;
