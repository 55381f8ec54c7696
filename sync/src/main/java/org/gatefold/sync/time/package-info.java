/** Identifiers and clocks that survive a wrong wall clock. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.time;
