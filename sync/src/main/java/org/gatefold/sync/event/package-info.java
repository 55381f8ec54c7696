/** How a service tells whoever listens that its state has changed. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.event;
