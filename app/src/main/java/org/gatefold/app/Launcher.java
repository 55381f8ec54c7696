package org.gatefold.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.gatefold.sync.instance.Door;
import org.gatefold.sync.instance.Visit;

/** The main class beside the application class, so that JavaFX starts from the class path too. */
public final class Launcher {
    private static final String LANGUAGE_FLAG = "--language";
    private static final String LANGUAGE_PROPERTY = "gatefold.language";

    private Launcher() {}

    public static void main(String[] arguments) {
        Home home = Home.ofThisSystem(System.getenv());
        Path data = List.of(arguments).contains("--demo") ? home.demo().data() : home.data();
        if (Door.knock(data, visit(arguments))) {
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

    /** The program that is open may have been started elsewhere: folders are named from the root. */
    private static Visit visit(String[] arguments) {
        List<String> told = new ArrayList<>(List.of(arguments));
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i - 1).equals(NamedFolders.FLAG)) {
                told.set(i, Path.of(told.get(i)).toAbsolutePath().toString());
            }
        }
        return new Visit(told);
    }
}
