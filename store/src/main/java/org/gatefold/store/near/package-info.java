/** What is near: cities of the world, distances, and concerts sorted by how far they are. All of it happens on this computer. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.near;
