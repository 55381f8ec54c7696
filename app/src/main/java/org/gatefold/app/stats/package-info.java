/** What the listener heard, added up: the year as a heat map, figures and lists by period, and all plays as a file. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.stats;
