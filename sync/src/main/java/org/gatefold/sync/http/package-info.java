/** HTTP as we send it: bounded, never repeated behind our back. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.http;
