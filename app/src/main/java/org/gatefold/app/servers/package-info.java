/** The page of the listener's music servers. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.servers;
