/** What plays next. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.queue;
