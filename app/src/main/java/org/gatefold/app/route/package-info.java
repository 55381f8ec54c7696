/** Where the listener can go, and how screens are kept and left. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.route;
