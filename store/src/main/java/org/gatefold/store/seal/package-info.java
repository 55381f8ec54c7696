/** Whether a shop's answer carries its signature: HTTP Message Signatures (RFC 9421) over what was kept of the answer. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.seal;
