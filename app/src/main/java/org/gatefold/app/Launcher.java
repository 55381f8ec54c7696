package org.gatefold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.gatefold.sync.instance.Door;
import org.gatefold.sync.instance.Visit;

/** The main class beside the application class, so that JavaFX starts from the class path too. */
public final class Launcher {
    static final String LANGUAGE_FLAG = "--language";
    private static final String LANGUAGE_PROPERTY = "gatefold.language";

    private Launcher() {}

    public static void main(String[] arguments) {
        Home home = Home.ofThisSystem(System.getenv());
        Path data = List.of(arguments).contains("--demo") ? home.demo().data() : home.data();
        if (Door.knock(data, new Visit(NamedFiles.fromTheRoot(List.of(arguments))))) {
            System.exit(0);
        }
        int language = List.of(arguments).indexOf(LANGUAGE_FLAG) + 1;
        if (language > 0 && language < arguments.length) {
            System.setProperty(LANGUAGE_PROPERTY, arguments[language]);
        }
        Application.launch(GatefoldApp.class, arguments);
        // dbus-java, by which the keychain is asked, leaves a thread behind that would keep the program alive
        System.exit(0);
    }

    /** The language that was named at the start as {@code --language TAG}, for trying out: es, fr, en-XA, en-XB. */
    static Optional<Locale> toldLanguage() {
        return Optional.ofNullable(System.getProperty(LANGUAGE_PROPERTY)).map(Locale::forLanguageTag);
    }
}
