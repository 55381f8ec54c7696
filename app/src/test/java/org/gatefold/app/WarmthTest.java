package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of classes that a start needs: it may be a little old, but not so old that it is of no use. */
final class WarmthTest {
    @Test
    void nearlyAllClassesOfTheListAreThere() {
        List<String> names = Warmth.names();
        long there =
                names.stream().filter(name -> Warmth.constructors(name) >= 0).count();
        assertTrue(names.size() > 1000, "there are " + names.size());
        assertTrue(there > names.size() * 0.8, there + " of " + names.size() + " are there: write the list anew");
    }

    @Test
    void aClassThatIsNotThereIsLeftOut() {
        assertEquals(-1, Warmth.constructors("org.gatefold.app.NoSuchScreen"));
    }
}
