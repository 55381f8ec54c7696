@org.jspecify.annotations.NullMarked
package org.gatefold.app.lyrics;
