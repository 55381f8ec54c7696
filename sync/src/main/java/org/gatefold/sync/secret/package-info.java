/** Passwords and tokens of the listener's accounts. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.secret;
