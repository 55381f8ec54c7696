package org.gatefold.app.live;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Language;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.prefs.Preferences;

/**
 * Which language Gatefold speaks: the system's, or one that the listener chose, which is kept. What was told at the
 * start of the program goes before both until the listener chooses. On the JavaFX thread.
 */
public final class Speech {
    private static final String KEY = "language";

    private final Locale system;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Language>> choice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Texts> texts;
    private Optional<Locale> told;
    private Locale spoken;

    /** @param told what the start asked for, a pseudo-locale such as en-XA among it */
    public Speech(Locale system, Optional<Locale> told, ZoneId zone) {
        this.system = system;
        this.told = told;
        this.zone = zone;
        spoken = told.orElse(system);
        texts = new ReadOnlyObjectWrapper<>(new Texts(spoken, zone));
    }

    /** Empty for the system's. */
    public ReadOnlyObjectProperty<Optional<Language>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** The words of now; others as soon as another language is spoken. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts.get();
    }

    /** Speaks what was kept; a word that is no language of ours counts as the system's. */
    public void show(Optional<String> kept) {
        choice.set(kept.flatMap(tag -> Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()));
        speak();
    }

    /** What was kept. Blocks on the database. */
    public static Optional<String> kept(Preferences preferences) {
        return preferences.get(KEY);
    }

    /** Speaks it from now on, and after the next start too; empty for the system's. */
    public void choose(Optional<Language> wanted, Preferences preferences, Background background) {
        told = Optional.empty();
        choice.set(wanted);
        background.run(() -> preferences.put(KEY, wanted.map(Language::tag).orElse("system")), () -> {}, _ -> {});
        speak();
    }

    private void speak() {
        Locale wanted = told.or(() -> choice.get().map(language -> language.within(system)))
                .orElse(system);
        if (!wanted.equals(spoken)) {
            spoken = wanted;
            texts.set(new Texts(wanted, zone));
        }
    }
}
