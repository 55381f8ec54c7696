/** What the listener did offline, delivered later, once. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.outbox;
