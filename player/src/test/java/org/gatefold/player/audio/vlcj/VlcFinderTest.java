package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.NoDecoderException;
import org.junit.jupiter.api.Test;

/** Finding libvlc, and not. */
final class VlcFinderTest {
    private static final InstallAdvice ADVICE = new InstallAdvice("get it", "there");

    @Test
    void whereThereIsNoneItSaysHowToGetIt() {
        NoDecoderException e = assertThrows(NoDecoderException.class, () -> new VlcFinder(() -> false, ADVICE).find());
        assertEquals("get it", e.command());
        assertEquals("there", e.download());
    }

    @Test
    void aLibraryThatCannotBeLoadedIsNoneEither() {
        VlcFinder finder = new VlcFinder(
                () -> {
                    throw new UnsatisfiedLinkError("libvlccore.so.9: cannot open shared object file");
                },
                ADVICE);
        assertEquals(
                "get it", assertThrows(NoDecoderException.class, finder::find).command());
    }

    @Test
    void itLooksAnewEveryTime() throws Exception {
        AtomicBoolean installed = new AtomicBoolean();
        VlcFinder finder = new VlcFinder(
                () -> installed.get() && new uk.co.caprica.vlcj.factory.discovery.NativeDiscovery().discover(), ADVICE);
        assertThrows(NoDecoderException.class, finder::find);
        installed.set(true);
        try (Decoder found = finder.find()) {
            assertTrue(found.version().startsWith("libvlc 3."), found::version);
        }
    }
}
