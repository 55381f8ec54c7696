/** Shops: which ones the listener has, how one is found, and what can go wrong with one. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.shop;
