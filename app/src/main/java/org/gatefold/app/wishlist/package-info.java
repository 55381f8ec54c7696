/** What the listener wants to have one day, with the prices and the stock of now. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.wishlist;
