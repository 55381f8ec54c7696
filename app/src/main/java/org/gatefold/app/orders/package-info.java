/** Purchases that wait, orders that came, and one of them in full. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.orders;
