/** From cart to order in one page. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.checkout;
