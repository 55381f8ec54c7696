/** The favourite tracks. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.favourites;
