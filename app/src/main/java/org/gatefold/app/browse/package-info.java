/** The library in lists: by genre, decade and folder, by what the listener did, and by chance. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.browse;
