/** Merch: the root that builds and owns shops, catalogue, carts, checkout, purchases and orders. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store;
