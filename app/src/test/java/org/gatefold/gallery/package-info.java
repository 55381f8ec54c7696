/** Every control, part and screen in every state: to look at, and as pictures that the tests compare with. */
@org.jspecify.annotations.NullMarked
package org.gatefold.gallery;
