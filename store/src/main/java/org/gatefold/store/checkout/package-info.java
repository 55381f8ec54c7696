/** From cart to order: the shop's own figures, the listener's consent, and purchases that survive a lost connection. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.checkout;
