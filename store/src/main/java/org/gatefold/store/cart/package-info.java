/** What the listener means to buy, one cart a shop. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.cart;
