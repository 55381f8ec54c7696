/** Walks through the whole program that look for what hands would stumble over. */
@org.jspecify.annotations.NullMarked
package org.gatefold.walk;
