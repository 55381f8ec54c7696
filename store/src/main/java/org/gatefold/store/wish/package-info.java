/** What the listener would like to have one day. It stays on this machine: no shop is told of it. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.wish;
