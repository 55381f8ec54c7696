/** The carts: what lies in them, and the badge in the top bar. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.cart;
