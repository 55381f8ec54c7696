package org.gatefold.faults;

/** One way in which things fail, and what has to hold all the same. */
@FunctionalInterface
interface Scenario {
    Verdict run(long seed) throws Exception;
}
