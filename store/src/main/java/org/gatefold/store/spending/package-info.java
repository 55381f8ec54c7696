/** What the listener's confirmed orders came to. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.spending;
