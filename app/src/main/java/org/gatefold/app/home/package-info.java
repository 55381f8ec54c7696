/** The first page: what to pick up again, and what the artists you play have made. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.home;
