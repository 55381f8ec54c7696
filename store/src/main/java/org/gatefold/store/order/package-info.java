/** Orders as the shop confirmed them, kept on this computer. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.order;
