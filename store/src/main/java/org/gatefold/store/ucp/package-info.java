/** The Universal Commerce Protocol 2026-04-08 over REST (https://ucp.dev); nothing outside knows one of its fields. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.ucp;
