/** Which things of the shops may please the listener, found on this machine alone; asks no shop and tells none. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.suggest;
