package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.store.checkout.TillSaying;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.sync.http.Trouble;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.StorageException;
import org.gatefold.sync.sql.StorageException.Reason;
import org.junit.jupiter.api.Test;

/** Failures that have a reason of a type are worded in the listener's language. */
final class ErrorsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.of("es", "ES"), Locale.FRANCE);

    @Test
    void whatAShopDidNotDoIsSaidInTheListenersLanguage() {
        ShopException gone = new ShopException(Kind.NOT_FOUND, ShopSaying.GONE.with());
        assertEquals("The shop does not have this any more.", errors(Locale.UK).sentence(gone));
        assertEquals(
                "La tienda ya no tiene esto.", errors(Locale.of("es", "ES")).sentence(gone));
        assertEquals("La boutique n’a plus cet article.", errors(Locale.FRANCE).sentence(gone));
    }

    @Test
    void theOwnWordsOfAShopStayAsTheyAre() {
        ShopException no = new ShopException(Kind.REFUSED, Said.quoted("We do not ship to islands."));
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

    @Test
    void theWordsOfAnExceptionNobodyForesawAreNeverShown() {
        assertEquals(
                "Algo ha ido mal aquí. Inténtalo de nuevo; si sigue pasando, reinicia Gatefold.",
                errors(Locale.of("es", "ES")).sentence(new IllegalStateException("index 3 out of bounds")));
        assertEquals(
                "La lecture ou l’écriture a échoué. Réessayez.",
                errors(Locale.FRANCE).sentence(new IOException("Stream Closed")));
        assertEquals(
                "You have no permission for /music/list.m3u.",
                errors(Locale.UK).sentence(new AccessDeniedException("/music/list.m3u")));
        assertEquals(
                "El disco está lleno. Libera espacio e inténtalo de nuevo.",
                errors(Locale.of("es", "ES")).sentence(new IOException("No space left on device")));
    }

    @Test
    void whatIsInsideASentenceIsSaidInTheSameLanguage() {
        Said away = PlaySaying.TRACK.with("Slow Harbour", PlaySaying.AWAY.with());
        assertEquals(
                "“Slow Harbour” could not be played: its server cannot be reached.",
                new Texts(Locale.UK, ZoneOffset.UTC).said(away));
        assertEquals(
                "No se pudo reproducir «Slow Harbour»: no se puede acceder a su servidor.",
                new Texts(Locale.of("es", "ES"), ZoneOffset.UTC).said(away));
    }

    @Test
    void whatWasKeptInTheDatabaseIsSaidInTheLanguageOfToday() {
        Said copy =
                Said.of(TillSaying.SINCE_THE_COPY.with(LocalDate.of(2026, 3, 1)).kept());
        String french = new Texts(Locale.FRANCE, ZoneOffset.UTC).said(copy);
        assertTrue(french.startsWith("Vos données ont été rétablies depuis la copie du 1 mars 2026."), french);
    }

    private static Errors errors(Locale language) {
        return new Errors(new Texts(language, ZoneOffset.UTC));
    }
}
