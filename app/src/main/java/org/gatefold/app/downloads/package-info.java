/** What is kept on this computer of servers' music: how it stands, what is under way, by which rules, within which room. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.downloads;
