package org.gatefold.app;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Speech;

/** A window around the screens that speaks English, knows no folder and opens no browser. */
final class Around {
    private Around() {}

    static Wiring.Around quietly(Appearance appearance) {
        Speech english = new Speech(Locale.ENGLISH, Optional.empty(), ZoneOffset.UTC);
        return new Wiring.Around(appearance, english, Optional::empty, _ -> {}, () -> {});
    }
}
