/** What every screen stands on: the way off the JavaFX thread and back, loads, texts, pictures. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.ui;
