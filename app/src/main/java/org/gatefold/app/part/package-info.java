/** Controls that know music or merch; they call back and hold no services. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.part;
