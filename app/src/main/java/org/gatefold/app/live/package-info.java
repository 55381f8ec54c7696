/** JavaFX mirrors of what player and store publish. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.live;
