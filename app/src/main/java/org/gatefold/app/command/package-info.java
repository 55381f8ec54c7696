/** Everything that can be done from the keyboard, by name and by shortcut. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.command;
