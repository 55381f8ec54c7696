/** What the store needs of any shop, whatever protocol it speaks; not seen outside this module. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.port;
