/** Where money is spoken of: quotes, the purchase saga and the orders it ends in; asks shops through the port only. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.till;
