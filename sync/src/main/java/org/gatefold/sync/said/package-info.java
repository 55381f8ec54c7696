/** What the program has to tell a listener, by name and with its values, so that a screen can say it in any language. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.said;
