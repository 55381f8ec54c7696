package org.gatefold.app;

import javafx.application.Application;

/** The main class beside the application class, so that JavaFX starts from the class path too. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        Application.launch(GatefoldApp.class, arguments);
        // dbus-java, by which the keychain is asked, leaves a thread behind that would keep the program alive
        System.exit(0);
    }
}
