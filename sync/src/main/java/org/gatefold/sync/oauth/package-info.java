/** Signing in by OAuth 2.0 in the system browser (RFC 6749, 7636, 8252, 8414, 9207, 7009) and keeping signed in. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.oauth;
