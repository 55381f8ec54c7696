/** The listener's accounts at servers: who is signed in, and the token that says so. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.account;
