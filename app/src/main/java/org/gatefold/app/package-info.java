/** The desktop client. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app;
