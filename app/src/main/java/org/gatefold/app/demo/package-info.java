/** The demo world: our own remote as a child process with music and a shop. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.demo;
