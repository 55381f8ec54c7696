/** The tables sync itself keeps in the user database. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.schema;
