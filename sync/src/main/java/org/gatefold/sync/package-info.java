/** What player and store stand on; the package root holds the user database. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync;
