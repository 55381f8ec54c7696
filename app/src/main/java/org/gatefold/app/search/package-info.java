/** What a search found. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.search;
