/** The listener's accounts at servers: which there are, who is signed in, which is the current one. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.roster;
