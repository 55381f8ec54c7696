/** What waits to be sent. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.sync;
