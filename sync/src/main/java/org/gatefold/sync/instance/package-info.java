/** One program for one folder of data: who comes second rings at the door of the first. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.instance;
