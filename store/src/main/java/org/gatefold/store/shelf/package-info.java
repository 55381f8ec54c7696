/** What shops show: the listener's shops, their catalogues and pictures, asked side by side and remembered in the cache. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.shelf;
