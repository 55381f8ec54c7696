/** What the listener's plays add up to: figures of periods, lists of what was heard most, and plays as files. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.statistics;
