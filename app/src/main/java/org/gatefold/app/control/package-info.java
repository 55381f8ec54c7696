/** Controls that know no music and no shop. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.control;
