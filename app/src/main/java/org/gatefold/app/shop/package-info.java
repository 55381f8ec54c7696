/** A product on its own page, and the shelf of the home page. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.shop;
