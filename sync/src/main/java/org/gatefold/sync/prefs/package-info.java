/** What the listener chose. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.prefs;
