/** What the listener can set. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.settings;
