/** All albums. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.albums;
