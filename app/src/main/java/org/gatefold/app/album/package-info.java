/** One album. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.album;
