package org.gatefold.app.rules.bad.app.home;

/** Breaks a rule on purpose: a second way off the FX thread. */
final class StartsAThread {
    void refresh(Runnable work) {
        Thread.ofVirtual().start(work);
    }
}
