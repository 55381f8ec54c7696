package org.gatefold.app.rules.bad.store;

/** Breaks a rule on purpose: standard output in a library. */
final class Prints {
    void print() {
        System.out.println("sold");
    }
}
