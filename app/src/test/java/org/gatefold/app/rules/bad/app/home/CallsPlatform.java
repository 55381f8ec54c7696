package org.gatefold.app.rules.bad.app.home;

import javafx.application.Platform;

/** Breaks a rule on purpose: a second way onto the FX thread. */
final class CallsPlatform {
    void show(Runnable change) {
        Platform.runLater(change);
    }
}
