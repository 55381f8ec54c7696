/** The pictures of an album, large, one after the other. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.pictures;
