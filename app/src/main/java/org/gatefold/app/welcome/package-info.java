/** The first start. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.welcome;
