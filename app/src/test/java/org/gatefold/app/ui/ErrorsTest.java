package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.sync.http.Trouble;
import org.gatefold.sync.sql.StorageException;
import org.gatefold.sync.sql.StorageException.Reason;
import org.junit.jupiter.api.Test;

/** Failures that have a reason of a type are worded in the listener's language. */
final class ErrorsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.of("es", "ES"), Locale.FRANCE);

    @Test
    void whatAShopDidNotDoIsSaidInTheListenersLanguage() {
        ShopException gone = new ShopException(Kind.NOT_FOUND, "The shop does not have this any more.");
        assertEquals("The shop does not have this any more.", errors(Locale.UK).sentence(gone));
        assertEquals(
                "La tienda ya no tiene esto.", errors(Locale.of("es", "ES")).sentence(gone));
        assertEquals("La boutique n’a plus cet article.", errors(Locale.FRANCE).sentence(gone));
    }

    @Test
    void theOwnWordsOfAShopStayAsTheyAre() {
        ShopException no = new ShopException(Kind.REFUSED, "We do not ship to islands.");
        LANGUAGES.forEach(language ->
                assertEquals("We do not ship to islands.", errors(language).sentence(no)));
    }

    @Test
    void aFullDiskIsNamedAndSoIsOneThatCannotBeWritten() {
        StorageException full = new StorageException(Reason.FULL, "the disk is full", null);
        StorageException closed = new StorageException(Reason.READ_ONLY, "read only", null);
        assertEquals(
                "Le disque est plein. Libérez de la place et réessayez.",
                errors(Locale.FRANCE).sentence(full));
        assertEquals(
                "No se puede escribir en la carpeta de datos de Gatefold.",
                errors(Locale.of("es", "ES")).sentence(closed));
    }

    @Test
    void everyReasonForNoAnswerIsAnotherSentenceInEveryLanguage() {
        Set<String> said = new HashSet<>();
        for (Locale language : LANGUAGES) {
            for (Trouble trouble : Trouble.values()) {
                said.add(TroubleWords.of(trouble, new Texts(language, ZoneOffset.UTC)));
            }
        }
        assertEquals(LANGUAGES.size() * Trouble.values().length, said.size());
    }

    private static Errors errors(Locale language) {
        return new Errors(new Texts(language, ZoneOffset.UTC));
    }
}
